/**
 * The one place where colours have meanings: roles of layers, tones of the window, colour maps for activations. Plain values
 * without JavaFX, so that the command line and exporters share them; only {@link dev.kiln.visualizers.palette.FxColors} knows
 * JavaFX.
 */
package dev.kiln.visualizers.palette;
