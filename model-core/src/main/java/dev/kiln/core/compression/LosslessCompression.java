package dev.kiln.core.compression;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.NonFiniteWeight;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a compressed network of weights as they are: those that share values keep their codebooks, the others stay plain. */
public final class LosslessCompression {
    private LosslessCompression() {}

    /**
     * Takes weights that fit a network.
     *
     * @throws InputException where they do not fit, or one is no number
     */
    public static CompressedNetwork of(Architecture architecture, Weights weights) throws InputException {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw new InputException(
                    architecture.name(), "", graph.problems().get(0).toString());
        }
        List<WeightFit.Misfit> misfits = WeightFit.misfits(graph, weights);
        if (!misfits.isEmpty()) {
            throw new InputException(
                    weights.description(),
                    "",
                    "does not fit %s: %s".formatted(architecture.name(), WeightFit.summary(misfits)));
        }
        Optional<NonFiniteWeight> broken = NonFiniteWeight.first(weights);
        if (broken.isPresent()) {
            throw new InputException(weights.description(), "", broken.get().toString());
        }
        List<StoredLayer> layers = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            layers.add(stored(
                    layer,
                    weights.tensor(layer.weightName()).orElseThrow(),
                    weights.tensor(layer.biasName()).orElseThrow().values()));
        }
        return new CompressedNetwork(architecture, layers, weights.framework());
    }

    private static StoredLayer stored(LayerWeights layer, WeightTensor tensor, float[] biases) {
        float[] codebook = tensor.codebook().map(Codebook::centroids).orElse(new float[0]);
        if (codebook.length == 0 || codebook.length > QuantizedLayer.MAX_CODEBOOK || codebook[0] != 0) {
            return new PlainLayer(layer, tensor.values(), biases);
        }
        return codes(codebook, tensor.values())
                .<StoredLayer>map(codes -> new QuantizedLayer(layer, codebook, codes, biases))
                .orElseGet(() -> new PlainLayer(layer, tensor.values(), biases));
    }

    /** The first place of each value in the codebook; empty where one is not there. 0 and −0 are one value. */
    private static Optional<byte[]> codes(float[] codebook, float[] values) {
        float[] sorted = new float[codebook.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = codebook[i] + 0f;
        }
        Arrays.sort(sorted);
        byte[] places = new byte[sorted.length];
        // the first place of a value overwrites the later ones
        for (int i = codebook.length - 1; i >= 0; i--) {
            places[Arrays.binarySearch(sorted, codebook[i] + 0f)] = (byte) i;
        }
        byte[] codes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int rank = Arrays.binarySearch(sorted, values[i] + 0f);
            if (rank < 0) {
                return Optional.empty();
            }
            codes[i] = places[rank];
        }
        return Optional.of(codes);
    }
}
