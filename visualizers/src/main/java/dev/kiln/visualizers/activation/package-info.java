/**
 * What a layer computed for one picture: grids of activation maps, one map large, statistics, colour scales. The classes that
 * turn values into pixels import no JavaFX, so that the command line writes the same pictures.
 */
package dev.kiln.visualizers.activation;
