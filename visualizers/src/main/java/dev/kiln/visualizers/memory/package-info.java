/**
 * Live bytes of activations over the layers of a network: what is held when, as figures, as a layout in pixels, and as a control.
 * Only {@code MemoryPainter} and {@code MemoryTimeline} use JavaFX.
 */
package dev.kiln.visualizers.memory;
