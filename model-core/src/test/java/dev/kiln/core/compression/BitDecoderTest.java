package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.LayerWeights;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitDecoderTest {
    private static final int BITS = 20_000;
    private static final int CERTAIN = (1 << BitCoder.PROBABILITY_BITS) - 1;

    /** Probabilities from almost never to almost always, and bits that follow them or do not. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.99, 1})
    void readsTheBitsThatWereWritten(double ones) {
        Random random = new Random(1);
        int[] probabilities = random.ints(BITS, 1, CERTAIN + 1).toArray();
        for (int i = 0; i < BITS; i += 3) {
            probabilities[i] = i % 2 == 0 ? 1 : CERTAIN;
        }
        int[] bits = random.doubles(BITS).mapToInt(draw -> draw < ones ? 1 : 0).toArray();
        BitEncoder encoder = new BitEncoder();
        for (int i = 0; i < BITS; i++) {
            encoder.code(bits[i], probabilities[i]);
        }
        BitDecoder decoder = new BitDecoder(encoder.finish());
        int[] found = new int[BITS];
        for (int i = 0; i < BITS; i++) {
            found[i] = decoder.code(0, probabilities[i]);
        }
        assertThat(Arrays.mismatch(found, bits)).isEqualTo(-1);
    }

    /** Zeros take the upper end of the range, so that the first byte is 255 and waits for a carry. */
    @Test
    void aCodeMayBeginWith255() {
        BitEncoder encoder = new BitEncoder();
        encoder.raw(0, 30);
        encoder.raw(5, 3);
        BitDecoder decoder = new BitDecoder(encoder.finish());
        assertThat(decoder.raw(0, 30)).isZero();
        assertThat(decoder.raw(0, 3)).isEqualTo(5);
    }

    @Test
    void aLayerThatKeptNothingIsDecodedWithoutLoss() {
        LayerWeights layer = new LayerWeights("conv1", List.of(2, 3, 3, 3));
        float[] biases = {0.5f, -2};
        byte[] bytes = ArithmeticCoding.encode(new QuantizedLayer(layer, new float[1], new byte[54], biases))
                .bytes();
        QuantizedLayer found = ArithmeticCoding.decode(layer, bytes);
        assertThat(found.codebook()).containsExactly(0);
        assertThat(found.kept()).isZero();
        assertThat(found.biases()).isEqualTo(biases);
    }

    /** No code begins with more than the whole range, but a damaged file may. */
    @Test
    void readsSomeBitsWhateverTheBytesAre() {
        byte[] bytes = new byte[100];
        Arrays.fill(bytes, (byte) 0xFF);
        BitDecoder decoder = new BitDecoder(bytes);
        for (int i = 0; i < BITS; i++) {
            assertThat(decoder.code(0, i % 2 == 0 ? 1 : CERTAIN)).isBetween(0, 1);
        }
    }

    @Test
    void thePublishedFileIsDecodedWithoutLoss() throws IOException {
        for (QuantizedLayer layer : PublishedLayers.read()) {
            byte[] bytes = ArithmeticCoding.encode(layer).bytes();
            QuantizedLayer found = ArithmeticCoding.decode(layer.layer(), bytes);
            assertThat(Arrays.equals(found.codes(), layer.codes())).isTrue();
            assertThat(found.codebook()).isEqualTo(layer.codebook());
            assertThat(found.biases()).isEqualTo(layer.biases());
        }
    }
}
