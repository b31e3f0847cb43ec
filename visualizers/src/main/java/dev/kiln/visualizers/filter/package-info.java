/**
 * What a layer's weights look like: kernels as pictures, weight matrices, histograms, the use of a codebook. The classes that turn
 * weights into pixels import no JavaFX, so that the command line writes the same pictures.
 */
package dev.kiln.visualizers.filter;
