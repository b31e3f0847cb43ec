package dev.kiln.core.compression;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.util.List;

/**
 * Weight sharing (Han et al. 2016, "Deep Compression", section 3): the kept weights of a layer become the centroids of their
 * clusters. The codebook is 0 for pruned weights and behind it the centroids, ascending, at most 2^bits − 1 of them. Where a
 * layer has no more different weights than that, they are its codebook and nothing is lost. A centroid of kept weights may be 0.
 */
public final class WeightQuantizer {
    /** Fewest bits of a code. */
    public static final int MIN_BITS = 2;

    /** Most bits of a code: one byte. */
    public static final int MAX_BITS = 8;

    private WeightQuantizer() {}

    /**
     * Quantizes one layer.
     *
     * @param layer the layer and the shape of its weights
     * @param weights its weights in the flattened order of that shape
     * @param biases one for each output channel; they stay as they are
     * @param mask which weights are kept
     * @param bits bits of a code, from {@value #MIN_BITS} to {@value #MAX_BITS}
     * @param initialization where the centroids begin
     * @param seed for {@link Initialization#RANDOM}
     * @throws IllegalArgumentException where the parts do not belong together, bits are out of range, or a weight or bias is
     *     not finite
     */
    public static QuantizedLayer quantize(
            LayerWeights layer,
            float[] weights,
            float[] biases,
            PruningMask mask,
            int bits,
            Initialization initialization,
            long seed) {
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new IllegalArgumentException(
                    "bits of a code must be from %d to %d, not %d".formatted(MIN_BITS, MAX_BITS, bits));
        }
        if (!mask.layer().equals(layer)) {
            throw new IllegalArgumentException("%s %s: the mask is that of %s %s"
                    .formatted(
                            layer.layerId(),
                            layer.shape(),
                            mask.layer().layerId(),
                            mask.layer().shape()));
        }
        PlainWeights.requireFinite(layer, weights);
        KMeans.Clusters clusters = KMeans.clusterInPlace(mask.keptOf(weights), (1 << bits) - 1, initialization, seed);
        float[] codebook = new float[clusters.centroids().length + 1];
        System.arraycopy(clusters.centroids(), 0, codebook, 1, codebook.length - 1);
        return new QuantizedLayer(layer, codebook, codes(weights, mask, clusters), biases);
    }

    /**
     * Prunes and quantizes one layer with what is known of its inputs: kept weights make up for pruned ones, and for what others of
     * their filter are wrong by, biases for the mean. Uses all cores; the result does not depend on their number.
     *
     * @param layer the layer and what its filters see
     * @param mask which weights are kept; those that are 0 already never are
     * @param bits bits of a code, from {@value #MIN_BITS} to {@value #MAX_BITS}
     * @param control what is done against errors; {@link ErrorControl#bySensitivity} does not apply, as bits are given
     * @throws IllegalArgumentException as above
     */
    public static QuantizedLayer quantize(
            CalibratedLayer layer,
            PruningMask mask,
            int bits,
            Initialization initialization,
            long seed,
            ErrorControl control) {
        CalibratedLayer pruned = layer.pruned(mask, control);
        PruningMask kept = PruningMask.ofNonZero(layer.layer(), pruned.weights());
        QuantizedLayer plain =
                quantize(layer.layer(), pruned.weights(), pruned.biases(), kept, bits, initialization, seed);
        Centroids centroids = new Centroids(plain.codebook());
        int[] numbers = ControlledRounding.numbers(pruned, centroids, control);
        byte[] codes = new byte[numbers.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) numbers[i];
        }
        float[] biases = ControlledRounding.biases(pruned, centroids, numbers, control);
        return new QuantizedLayer(layer.layer(), plain.codebook(), codes, biases);
    }

    private static byte[] codes(float[] weights, PruningMask mask, KMeans.Clusters clusters) {
        byte[] codes = new byte[weights.length];
        for (int i = 0; i < codes.length; i++) {
            if (mask.keeps(i)) {
                codes[i] = (byte) (clusters.indexOf(weights[i] + 0f) + 1);
            }
        }
        return codes;
    }

    /**
     * Quantizes several layers, at the same time on several threads; the result does not depend on their number.
     *
     * @param masks a mask for each layer
     * @param weights holds the weights and biases of all layers
     * @return the layers in the order of the masks
     * @throws IllegalArgumentException as above, or where a tensor is missing
     */
    public static List<QuantizedLayer> quantize(
            List<PruningMask> masks, Weights weights, int bits, Initialization initialization, long seed) {
        return quantize(masks, weights, bits, initialization, seed, Progress.NONE);
    }

    /**
     * As above.
     *
     * @param progress told of each layer that is begun, by one thread at a time; may cancel, and then layers that are begun
     *     are ended first
     */
    public static List<QuantizedLayer> quantize(
            List<PruningMask> masks,
            Weights weights,
            int bits,
            Initialization initialization,
            long seed,
            Progress progress) {
        LayerSteps steps = new LayerSteps("quantizing", masks.size(), progress);
        return masks.parallelStream()
                .map(mask -> {
                    steps.begin(mask.layer());
                    return quantize(
                            mask.layer(),
                            PlainWeights.weights(weights, mask.layer()),
                            PlainWeights.biases(weights, mask.layer()),
                            mask,
                            bits,
                            initialization,
                            seed);
                })
                .toList();
    }
}
