package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class HuffmanCodingPropertyTest {
    /** Codes of falling frequency: of a codebook's entry i about as many as of all behind it together, if skew is 1. */
    private static QuantizedLayer layer(Random random, List<Integer> shape, int codebook, double density, double skew) {
        LayerWeights layer = new LayerWeights("layer", shape);
        byte[] codes = new byte[layer.weights()];
        for (int i = 0; i < codes.length && codebook > 1; i++) {
            int code = 1 + (int) (Math.pow(random.nextDouble(), 1 + 9 * skew) * (codebook - 1));
            codes[i] = (byte) (random.nextDouble() < density ? code : 0);
        }
        float[] values = new float[codebook];
        float[] biases = new float[layer.biases()];
        for (int i = 1; i < codebook; i++) {
            values[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < biases.length; i++) {
            biases[i] = (float) random.nextGaussian();
        }
        return new QuantizedLayer(layer, values, codes, biases);
    }

    @Property(tries = 300, seed = "2016")
    void decodesWhatItEncoded(
            @ForAll long seed,
            @ForAll boolean dense,
            @ForAll @IntRange(min = 1, max = 256) int codebook,
            @ForAll @DoubleRange(min = 0, max = 1) double density,
            @ForAll @DoubleRange(min = 0, max = 1) double skew) {
        Random random = new Random(seed);
        List<Integer> shape = dense ? List.of(7, 211) : List.of(6, 11, 3, 5);
        QuantizedLayer layer = layer(random, shape, codebook, density, skew);
        CodedLayer coded = HuffmanCoding.encode(layer);
        QuantizedLayer found = HuffmanCoding.decode(layer.layer(), coded.bytes());
        assertThat(found.codebook()).isEqualTo(layer.codebook());
        assertThat(found.biases()).isEqualTo(layer.biases());
        assertThat(found.codes()).isEqualTo(layer.codes());
        assertThat(coded.parts().total()).isEqualTo(coded.bytes().length);
        assertThat(coded.parts().codebook()).isEqualTo(1 + 4L * codebook);
        assertThat(coded.parts().biases()).isEqualTo(4L * layer.biases().length);
    }

    /** A fault is refused in words or gives some layer, within the memory of that layer. */
    @Property(tries = 1000, seed = "2016")
    void damagedBytesAreRefusedOrGiveALayer(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int faults, @ForAll boolean random) {
        Random source = new Random(seed);
        QuantizedLayer layer = layer(source, List.of(4, 9, 3, 3), 16, 0.3, 0.5);
        byte[] bytes = HuffmanCoding.encode(layer).bytes();
        if (random) {
            source.nextBytes(bytes);
        }
        for (int i = 0; i < faults; i++) {
            bytes[source.nextInt(bytes.length)] ^= (byte) (1 << source.nextInt(8));
        }
        assertThatCode(() -> decode(layer.layer(), bytes)).doesNotThrowAnyException();
    }

    private static void decode(LayerWeights layer, byte[] bytes) {
        try {
            assertThat(HuffmanCoding.decode(layer, bytes).codes()).hasSize(layer.weights());
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("layer: ");
        }
    }
}
