/** The table of layers. */
package dev.kiln.app.layers;
