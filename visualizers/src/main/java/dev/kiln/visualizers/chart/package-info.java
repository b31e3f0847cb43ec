/**
 * Charts of costs. Only classes of this package use jfreechart, and none is loaded before a chart is constructed.
 */
package dev.kiln.visualizers.chart;
