package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a layer's bytes are, its values are numbers: each way in which a Kiln file holds a layer refuses the others. */
class DecodedValuesTest {
    private static final LayerWeights LAYER = new LayerWeights("conv1", List.of(3, 2, 1, 2));
    private static final int TRIALS = 20_000;

    private static StoredLayer layer(LayerCode code) {
        float[] biases = {1.7f, -0.3f, 1e30f};
        if (code == LayerCode.PLAIN || code == LayerCode.SPARSE) {
            return new PlainLayer(LAYER, new float[] {0, 1.1f, 0, 0, -2.3f, 3e30f, 0, 0, 0, 4.7f, 0, 1}, biases);
        }
        float[] codebook =
                code == LayerCode.GRID ? new float[] {0, -0.5f, 0.5f, 1} : new float[] {0, -1.3f, 0.7f, 3e30f};
        return new QuantizedLayer(LAYER, codebook, new byte[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 0, 1, 3}, biases);
    }

    @ParameterizedTest
    @EnumSource(LayerCode.class)
    void aDecodedLayerHoldsNumbersOnly(LayerCode code) {
        Random random = new Random(1);
        byte[] whole = code.encode(layer(code)).bytes();
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                StoredLayer read = code.decode(LAYER, bytes);
                for (float[] values : List.of(read.weights(), read.biases())) {
                    for (float value : values) {
                        assertThat(Float.isFinite(value)).isTrue();
                    }
                }
            } catch (IllegalArgumentException fault) {
                boolean named = fault.getMessage().startsWith("conv1: ")
                        && fault.getMessage().endsWith(", expected a finite number");
                refused += named ? 1 : 0;
            }
        }
        assertThat(refused).as("trials that met a value that is no number").isPositive();
    }
}
