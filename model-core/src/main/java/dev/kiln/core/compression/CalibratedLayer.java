package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Optional;

/**
 * A layer before it is quantized. Arrays are not copied and must not be changed.
 *
 * @param layer the layer and the shape of its weights
 * @param weights finite, in the order of that shape; those that are 0 were pruned and stay 0
 * @param biases one finite value for each filter
 * @param statistics what its filters see; without, nothing can be compensated or corrected
 */
public record CalibratedLayer(
        LayerWeights layer, float[] weights, float[] biases, Optional<LayerStatistics> statistics) {
    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException naming the layer, where they do not, or a value is not finite (with its position)
     */
    public CalibratedLayer {
        if (weights.length != layer.weights() || biases.length != layer.biases()) {
            throw new IllegalArgumentException("%s: %d weights and %d biases, expected %d and %d"
                    .formatted(layer.layerId(), weights.length, biases.length, layer.weights(), layer.biases()));
        }
        PlainWeights.requireFinite(layer, weights);
        PlainWeights.requireFinite(layer, "bias", biases);
    }

    /**
     * The layer with some weights pruned. Kept weights are never 0 unless they were; what was pruned before stays so. Uses all
     * cores; the result does not depend on their number.
     *
     * @param mask of this layer
     * @param control whether the kept weights of a filter make up for the pruned ones, and whether its bias does for the mean; what
     *     needs statistics is left out where there are none
     */
    public CalibratedLayer pruned(PruningMask mask, ErrorControl control) {
        if (!mask.layer().equals(layer)) {
            throw new IllegalArgumentException(
                    layer.layerId() + ": a mask of " + mask.layer().layerId());
        }
        if (mask.kept() == kept()) {
            return this;
        }
        boolean moves = control.pruningCompensation()
                && statistics.isPresent()
                && statistics.get().hasSecond();
        float[] found = moves ? PruningCompensation.apply(this, mask, control.biasCorrection()) : mask.applyTo(weights);
        boolean corrects = control.biasCorrection() && statistics.isPresent();
        return new CalibratedLayer(layer, found, corrects ? BiasCorrection.apply(this, found) : biases, statistics);
    }

    /** Number of weights that were not pruned. */
    public int kept() {
        int kept = 0;
        for (float weight : weights) {
            kept += weight == 0 ? 0 : 1;
        }
        return kept;
    }

    /** Root of the mean square of the weights that were not pruned; 0 where there are none. */
    public double rootMeanSquare() {
        double squares = 0;
        for (float weight : weights) {
            squares += (double) weight * weight;
        }
        return Math.sqrt(squares / Math.max(1, kept()));
    }
}
