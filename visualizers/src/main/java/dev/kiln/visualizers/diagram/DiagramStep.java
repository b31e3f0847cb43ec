package dev.kiln.visualizers.diagram;

import java.util.List;

/**
 * A block as the reader steps through the picture.
 *
 * @param layer id of the layer that stands for the block
 * @param parts ids of everything in the block that can be selected, {@code layer} first
 */
public record DiagramStep(String layer, List<String> parts) {
    public DiagramStep {
        parts = List.copyOf(parts);
    }
}
