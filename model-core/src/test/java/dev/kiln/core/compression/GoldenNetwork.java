package dev.kiln.core.compression;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The network that {@code network-v2.kiln} and {@code network-v2-huffman.kiln} hold: some hundred random weights, in layers of
 * every kind that a file may have. Must never change, as the files do not.
 */
final class GoldenNetwork {
    private static final FireSchedule SCHEDULE = new FireSchedule(8, 8, 0.5, 1, 0.5);

    private static final Architecture ARCHITECTURE = new SqueezeNet(
            "golden",
            new TensorShape(3, 16, 16),
            new Stem(4, 3, 2, 0),
            SCHEDULE,
            List.of(SCHEDULE.module(0, Bypass.NONE), SCHEDULE.module(1, Bypass.COMPLEX)),
            new Classifier(5, 0, 0, false));

    private GoldenNetwork() {}

    static CompressedNetwork network() {
        Random random = new Random(2);
        List<StoredLayer> layers = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(ShapedGraph.infer(ARCHITECTURE.expand()))) {
            layers.add(
                    switch (layers.size() % 4) {
                        case 0 -> new PlainLayer(layer, floats(layer.weights(), 1, random), biases(layer, random));
                        case 1 -> new PlainLayer(layer, floats(layer.weights(), 0.3, random), biases(layer, random));
                        case 2 -> quantized(layer, new float[] {0, -0.75f, -0.5f, -0.25f, 0.25f, 0.75f}, random);
                        default -> quantized(layer, new float[] {0, 0.31f, -0.127f, 0.0625f, 1.5f}, random);
                    });
        }
        return new CompressedNetwork(ARCHITECTURE, layers, Optional.of(Weights.Framework.CAFFE));
    }

    private static QuantizedLayer quantized(LayerWeights layer, float[] codebook, Random random) {
        byte[] codes = new byte[layer.weights()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (random.nextInt(3) == 0 ? 1 + random.nextInt(codebook.length - 1) : 0);
        }
        return new QuantizedLayer(layer, codebook, codes, biases(layer, random));
    }

    private static float[] biases(LayerWeights layer, Random random) {
        return floats(layer.biases(), 1, random);
    }

    private static float[] floats(int count, double density, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextDouble() < density ? random.nextFloat() - 0.5f : 0;
        }
        return values;
    }
}
