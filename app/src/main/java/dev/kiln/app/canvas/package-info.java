/** How the canvas shows the network: to scale or as a schematic, which part, and what its colours say. */
package dev.kiln.app.canvas;
