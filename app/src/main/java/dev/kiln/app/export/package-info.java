/**
 * Activations as files: maps, grids of maps and overlays as pictures, values as NumPy's arrays. The window and the command line
 * both write through it, so that they write the same bytes. Knows no toolkit.
 */
package dev.kiln.app.export;
