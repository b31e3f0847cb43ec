/** How numbers are written for readers. No JavaFX. */
package dev.kiln.visualizers.text;
