package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.List;

/**
 * What a layer's filters see in a few unlabelled pictures.
 *
 * @param layer the layer and the shape of its weights
 * @param groups the moments of each group of the convolution; one for dense layers
 */
public record LayerStatistics(LayerWeights layer, List<InputMoments> groups) {
    /** Checks that the parts belong together. */
    public LayerStatistics {
        groups = List.copyOf(groups);
        if (groups.isEmpty() || layer.biases() % groups.size() != 0) {
            throw new IllegalArgumentException(
                    "%s: %d groups for %d filters".formatted(layer.layerId(), groups.size(), layer.biases()));
        }
        for (InputMoments group : groups) {
            if (group.size() != layer.fanIn()) {
                throw new IllegalArgumentException("%s: moments of %d inputs for filters of %d"
                        .formatted(layer.layerId(), group.size(), layer.fanIn()));
            }
        }
    }

    /** The moments of what a filter sees. */
    public InputMoments of(int filter) {
        return groups.get(filter / (layer.biases() / groups.size()));
    }

    /** True where there are second moments, without which errors cannot be compensated. */
    public boolean hasSecond() {
        return groups.stream().allMatch(InputMoments::hasSecond);
    }
}
