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
    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException naming the layer, where they do not, or a moment is not finite: activations overflowed
     */
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
            requireFinite(layer, group);
        }
    }

    /** A product of two inputs is finite where both squares are, so that these are enough. */
    private static void requireFinite(LayerWeights layer, InputMoments moments) {
        for (int i = 0; i < moments.size(); i++) {
            double square = moments.hasSecond() ? moments.moment(i, i, false) : 0;
            if (!Double.isFinite(moments.mean()[i]) || !Double.isFinite(square)) {
                throw new IllegalArgumentException(
                        "%s: what it sees at its input %d has a mean of %s and a mean square of %s, expected finite numbers"
                                .formatted(layer.layerId(), i, moments.mean()[i], square));
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
