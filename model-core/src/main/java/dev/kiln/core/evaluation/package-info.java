/**
 * How often a classifier is right: class labels, folders of labelled pictures, and top-1 and top-5 over them. May use
 * {@code image} and {@code io}; what classifies is handed in.
 */
package dev.kiln.core.evaluation;
