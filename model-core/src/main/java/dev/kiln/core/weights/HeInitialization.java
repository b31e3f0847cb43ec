package dev.kiln.core.weights;

import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random weights for a network that nobody has trained: normally distributed with mean 0 and variance 2 / fan-in, biases 0
 * (He et al. 2015, "Delving Deep into Rectifiers", equation 10).
 */
public final class HeInitialization {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private HeInitialization() {}

    /**
     * Draws weights for every layer. A layer's numbers depend on the seed and on its own id and shape only, so that an edit
     * elsewhere in the network leaves them alone.
     *
     * @throws IllegalArgumentException where the network has problems, or needs more memory than there is
     */
    public static Weights initialize(ShapedGraph graph, long seed) {
        if (!graph.isValid()) {
            throw new IllegalArgumentException("cannot draw weights for a network with problems: " + graph.problems());
        }
        return new Weights(
                Weights.Origin.UNTRAINED,
                "untrained: He initialisation, seed " + seed,
                draw(LayerWeights.of(graph), seed));
    }

    /** Weights and biases of some layers of a network. */
    static List<WeightTensor> draw(List<LayerWeights> layers, long seed) {
        checkMemory(layers);
        List<WeightTensor> tensors = new ArrayList<>(2 * layers.size());
        for (LayerWeights layer : layers) {
            tensors.add(new WeightTensor(layer.weightName(), layer.shape(), draw(layer, seed)));
            tensors.add(new WeightTensor(layer.biasName(), List.of(layer.biases()), new float[layer.biases()]));
        }
        return tensors;
    }

    private static void checkMemory(List<LayerWeights> layers) {
        long bytes = 0;
        for (LayerWeights layer : layers) {
            bytes += Float.BYTES * layer.parameters();
        }
        long available = Runtime.getRuntime().maxMemory();
        if (bytes > available) {
            throw new IllegalArgumentException("the weights need %d MB, more than the %d MB of memory that Kiln may use"
                    .formatted(bytes / 1_000_000, available / 1_000_000));
        }
    }

    private static float[] draw(LayerWeights layer, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ hash(layer));
        double std = Math.sqrt(2.0 / layer.fanIn());
        float[] values = new float[layer.weights()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (std * random.nextGaussian());
        }
        return values;
    }

    /** FNV-1a over the id's characters and the shape (Fowler, Noll, Vo; draft-eastlake-fnv), 64 bits. */
    private static long hash(LayerWeights layer) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < layer.layerId().length(); i++) {
            hash = (hash ^ layer.layerId().charAt(i)) * FNV_PRIME;
        }
        for (int dimension : layer.shape()) {
            hash = (hash ^ dimension) * FNV_PRIME;
        }
        return hash;
    }
}
