package dev.kiln.core.compression;

import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small networks with random layers: quantized with few and many values, all pruned, none pruned, and plain. */
final class RandomNetworks {
    private RandomNetworks() {}

    static CompressedNetwork draw(Random random) {
        return draw(SmallArchitectures.valid(random), random);
    }

    static CompressedNetwork draw(Architecture architecture, Random random) {
        List<StoredLayer> layers = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(ShapedGraph.infer(architecture.expand()))) {
            layers.add(random.nextInt(4) == 0 ? plain(layer, random) : quantized(layer, random));
        }
        Weights.Framework[] frameworks = Weights.Framework.values();
        int framework = random.nextInt(frameworks.length + 1);
        return new CompressedNetwork(
                architecture,
                layers,
                framework == frameworks.length ? Optional.empty() : Optional.of(frameworks[framework]));
    }

    private static PlainLayer plain(LayerWeights layer, Random random) {
        float[] weights = floats(layer.weights(), random);
        double density = random.nextInt(4) / 3.0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextDouble() < density ? weights[i] : 0;
        }
        return new PlainLayer(layer, weights, floats(layer.biases(), random));
    }

    static QuantizedLayer quantized(LayerWeights layer, Random random) {
        int[] sizes = {1, 2, 3, 16, 17, 255, 256, 1 + random.nextInt(256)};
        int size = sizes[random.nextInt(sizes.length)];
        float[] codebook = random.nextInt(3) == 0 ? grid(size, random) : floats(size, random);
        codebook[0] = 0;
        double density = random.nextInt(4) / 3.0;
        byte[] codes = new byte[layer.weights()];
        for (int i = 0; i < codes.length; i++) {
            boolean kept = codebook.length > 1 && random.nextDouble() < density;
            codes[i] = (byte) (kept ? 1 + random.nextInt(codebook.length - 1) : 0);
        }
        return new QuantizedLayer(layer, codebook, codes, floats(layer.biases(), random));
    }

    /** Ascending multiples of a step, some left out where there are few; 0 is the first of them all. */
    private static float[] grid(int size, Random random) {
        float step = (float) Math.scalb(1 + random.nextInt(16) / 16.0, random.nextInt(40) - 30);
        int multiple = -random.nextInt(size);
        float[] codebook = new float[size];
        for (int i = 1; i < size; i++) {
            multiple += multiple == -1 ? 2 : 1;
            multiple += size < 100 && random.nextInt(8) == 0 && multiple > 0 ? 1 : 0;
            codebook[i] = multiple * step;
        }
        return codebook;
    }

    /** Finite floats of all magnitudes, and some of equal value. */
    private static float[] floats(int count, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            values[i] = Float.isFinite(value) && random.nextInt(3) > 0 ? value : random.nextInt(5) - 2;
        }
        return values;
    }

    static byte[] bytes(CompressedNetwork network, LayerCoder coder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            KilnFileWriter.write(out, network, coder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
