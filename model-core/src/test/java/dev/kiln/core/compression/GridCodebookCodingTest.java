package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.LayerWeights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridCodebookCodingTest {
    @Test
    void ascendingMultiplesOfAStepFit() {
        assertThat(GridCodebookCoding.fits(new float[] {0, -0.75f, -0.25f, 0.25f, 0.5f}))
                .isTrue();
        assertThat(GridCodebookCoding.fits(new float[] {0, 3, 6, 9})).isTrue();
    }

    @Test
    void otherCodebooksDoNot() {
        assertThat(GridCodebookCoding.fits(new float[] {0})).isFalse();
        assertThat(GridCodebookCoding.fits(new float[] {0, 1})).isFalse();
        assertThat(GridCodebookCoding.fits(new float[] {0, 1, 2.5f}))
                .as("no multiple")
                .isFalse();
        assertThat(GridCodebookCoding.fits(new float[] {0, 2, 1}))
                .as("descending")
                .isFalse();
        assertThat(GridCodebookCoding.fits(new float[] {0, 1, 1})).as("twice").isFalse();
        assertThat(GridCodebookCoding.fits(new float[] {0, 0, 1}))
                .as("a centroid of 0")
                .isFalse();
        assertThat(GridCodebookCoding.fits(new float[] {0, 1, 256}))
                .as("too far")
                .isFalse();
    }

    @Test
    void everyValueComesBackInFewBytes() {
        float step = 0.0078125f;
        float[] codebook = new float[200];
        for (int i = 1; i < codebook.length; i++) {
            codebook[i] = (i < 100 ? i - 100 : i - 99) * step;
        }
        BitEncoder encoder = new BitEncoder();
        GridCodebookCoding.code(encoder, codebook.clone());
        byte[] bytes = encoder.finish();
        float[] read = new float[codebook.length];
        GridCodebookCoding.code(new BitDecoder(bytes), read);

        assertThat(GridCodebookCoding.fits(codebook)).isTrue();
        assertThat(read).isEqualTo(codebook);
        assertThat(bytes).hasSizeLessThan(10);
    }

    @Test
    void whateverTheBytesSayTheCodebookEnds() {
        for (int value : List.of(0, 0x55, 0xAA, 0xFF)) {
            byte[] bytes = new byte[40];
            Arrays.fill(bytes, (byte) value);
            float[] read = new float[256];
            GridCodebookCoding.code(new BitDecoder(bytes), read);
            assertThat(read[0]).isZero();
        }
    }

    @Test
    void aPrunedLayerWithoutCodebookTakesTheKeptWeightsAndTheirPlaces() {
        LayerWeights layer = new LayerWeights("conv", List.of(10, 100, 1, 1));
        float[] weights = new float[1000];
        for (int i = 0; i < weights.length; i += 10) {
            weights[i] = 1 + i / 7f;
        }
        CodedLayer coded = LayerCoder.ARITHMETIC.encode(new PlainLayer(layer, weights, new float[10]));

        assertThat(coded.code()).isEqualTo(LayerCode.SPARSE);
        // 100 weights and 10 biases of 4 bytes; places of one in ten cost less than half a bit each
        assertThat(coded.bytes()).hasSizeBetween(440, 440 + 1000 / 16);
        assertThat(coded.code().decode(layer, coded.bytes()).weights()).isEqualTo(weights);
    }
}
