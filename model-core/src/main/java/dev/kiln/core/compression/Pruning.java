package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Pruning by magnitude (Han et al. 2016, "Deep Compression", section 2): the smallest weights become 0; biases are kept. Of n
 * weights exactly {@code round(density · n)} are kept, of equal magnitudes the first ones. Weights that are 0 already are never
 * kept, so that fewer remain where there are not enough others.
 */
public final class Pruning {
    private Pruning() {}

    /**
     * Prunes one layer.
     *
     * @param layer the layer and the shape of its weights
     * @param weights its weights in the flattened order of that shape
     * @param density share of the weights to keep, from 0 to 1
     * @throws IllegalArgumentException where the density is out of range, the weights do not fill the shape, or one is not
     *     finite (with its layer and position)
     */
    public static PruningMask byMagnitude(LayerWeights layer, float[] weights, double density) {
        return byMagnitude(List.of(layer), List.of(weights), density).get(0);
    }

    /**
     * Prunes each layer by itself.
     *
     * @param weights holds the tensors of all layers
     * @param density share of a layer's weights to keep, from 0 to 1
     * @return a mask for each layer, in their order
     * @throws IllegalArgumentException as above, or where a layer's weights are missing
     */
    public static List<PruningMask> eachByMagnitude(
            List<LayerWeights> layers, Weights weights, ToDoubleFunction<LayerWeights> density) {
        return layers.parallelStream()
                .map(layer -> byMagnitude(layer, PlainWeights.weights(weights, layer), density.applyAsDouble(layer)))
                .toList();
    }

    /**
     * Prunes several layers with one threshold: the largest weights of all of them are kept, wherever they are.
     *
     * @param weights holds the tensors of all layers
     * @param density share of the weights of all layers together to keep, from 0 to 1
     * @return a mask for each layer, in their order
     * @throws IllegalArgumentException as above
     */
    public static List<PruningMask> globallyByMagnitude(List<LayerWeights> layers, Weights weights, double density) {
        List<float[]> tensors = layers.stream()
                .map(layer -> PlainWeights.weights(weights, layer))
                .toList();
        return byMagnitude(layers, tensors, density);
    }

    private static List<PruningMask> byMagnitude(List<LayerWeights> layers, List<float[]> tensors, double density) {
        if (!(density >= 0 && density <= 1)) {
            throw new IllegalArgumentException("density must be from 0 to 1, not " + density);
        }
        long count = 0;
        for (int i = 0; i < layers.size(); i++) {
            PlainWeights.requireFinite(layers.get(i), tensors.get(i));
            count += tensors.get(i).length;
        }
        MagnitudeThreshold threshold = MagnitudeThreshold.keeping(Math.round(density * count), tensors);
        List<PruningMask> masks = new ArrayList<>(layers.size());
        long ties = threshold.ties();
        for (int i = 0; i < layers.size(); i++) {
            BitSet places = places(tensors.get(i), threshold.bits(), ties);
            ties -= equal(tensors.get(i), threshold.bits(), ties);
            masks.add(new PruningMask(layers.get(i), places));
        }
        return masks;
    }

    /** Places of the weights above the threshold, and of the first that equal it. */
    private static BitSet places(float[] weights, int threshold, long ties) {
        BitSet places = new BitSet(weights.length);
        long left = ties;
        for (int i = 0; i < weights.length; i++) {
            int magnitude = MagnitudeThreshold.magnitude(weights[i]);
            if (magnitude > threshold) {
                places.set(i);
            } else if (magnitude == threshold && left > 0) {
                places.set(i);
                left--;
            }
        }
        return places;
    }

    /** Number of weights that equal the threshold, counted up to a limit. */
    private static long equal(float[] weights, int threshold, long limit) {
        long equal = 0;
        for (int i = 0; i < weights.length && equal < limit; i++) {
            equal += MagnitudeThreshold.magnitude(weights[i]) == threshold ? 1 : 0;
        }
        return equal;
    }
}
