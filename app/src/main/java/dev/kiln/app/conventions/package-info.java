/**
 * How costs are counted and written: one choice that all figures of the window follow. What is no view here knows no toolkit.
 */
package dev.kiln.app.conventions;
