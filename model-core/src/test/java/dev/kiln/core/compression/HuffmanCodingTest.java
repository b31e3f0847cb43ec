package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.weights.LayerWeights;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class HuffmanCodingTest {
    private static final LayerWeights CONVOLUTION = new LayerWeights("conv1", List.of(2, 5, 3, 3));
    private static final LayerWeights DENSE = new LayerWeights("fc6", List.of(2, 45));

    private static QuantizedLayer layer(LayerWeights layer, int... places) {
        byte[] codes = new byte[layer.weights()];
        for (int i = 0; i < places.length; i++) {
            codes[places[i]] = (byte) (1 + i % 2);
        }
        return new QuantizedLayer(layer, new float[] {0, -1, 1.5f}, codes, new float[] {0.25f, -8});
    }

    private static void assertEqual(QuantizedLayer found, QuantizedLayer expected) {
        assertThat(found.layer()).isEqualTo(expected.layer());
        assertThat(found.codebook()).isEqualTo(expected.codebook());
        assertThat(found.biases()).isEqualTo(expected.biases());
        assertThat(Arrays.equals(found.codes(), expected.codes())).isTrue();
    }

    @Test
    void decodesThePublishedFile() throws IOException {
        for (QuantizedLayer layer : PublishedLayers.read()) {
            CodedLayer coded = HuffmanCoding.encode(layer);
            assertThat(coded.parts().total()).isEqualTo(coded.bytes().length);
            assertEqual(HuffmanCoding.decode(layer.layer(), coded.bytes()), layer);
        }
    }

    /** Counts of FORMAT.md: 422,083 stored entries, of which 415,921 are weights. */
    @Test
    void thePublishedFileHasTheSameEntriesAgain() throws IOException {
        List<RelativeIndex> indexes =
                PublishedLayers.read().stream().map(RelativeIndex::of).toList();
        assertThat(indexes.stream().mapToInt(RelativeIndex::entries).sum()).isEqualTo(422_083);
        assertThat(indexes.stream().mapToInt(RelativeIndex::fillerZeros).sum()).isEqualTo(422_083 - 415_921);
    }

    @Test
    void gapsOfConvolutionsHaveFourBits() {
        RelativeIndex index = RelativeIndex.of(layer(CONVOLUTION, 0, 16, 33, 89));
        assertThat(index.gaps()).containsExactly(0, 15, 15, 0, 15, 15, 15, 7);
        assertThat(index.codes()).containsExactly(1, 2, 0, 1, 0, 0, 0, 2);
    }

    @Test
    void gapsOfDenseLayersHaveFiveBits() {
        RelativeIndex index = RelativeIndex.of(layer(DENSE, 31, 64));
        assertThat(index.gaps()).containsExactly(31, 31, 0);
        assertThat(index.codes()).containsExactly(1, 0, 2);
    }

    /**
     * By hand. Gaps 0, 0, 1: lengths 1, 1 and 14 times none: differences 1, 0, −2, 0 … are 011, 1, 00100, 1 …, 22 bits, and the
     * gaps 3 bits. Codes 1, 2, 1: lengths none, 1, 1: differences −1, 2, 0 are 010, 00101, 1, 9 bits, and the codes 3 bits.
     */
    @Test
    void partsAreThoseOfAHandCalculation() {
        CodedLayer coded = HuffmanCoding.encode(layer(CONVOLUTION, 0, 1, 3));
        assertThat(coded.parts()).isEqualTo(new LayerParts(1 + 3 * 4, 2 * 4, 4 + 4, 2));
        assertThat(HexFormat.of().withUpperCase().formatHex(coded.bytes(), 21, 31))
                .isEqualTo("00000003" + "727FFC80" + "45A0");
    }

    @Test
    void decodesLayersThatKeptNothingOneWeightOrAll() {
        assertRoundTrip(layer(CONVOLUTION));
        assertRoundTrip(layer(DENSE, 89));
        byte[] all = new byte[90];
        Arrays.fill(all, (byte) 1);
        assertRoundTrip(new QuantizedLayer(CONVOLUTION, new float[] {0, 3}, all, new float[2]));
        assertRoundTrip(new QuantizedLayer(DENSE, new float[] {0}, new byte[90], new float[2]));
    }

    private static void assertRoundTrip(QuantizedLayer layer) {
        assertEqual(
                HuffmanCoding.decode(layer.layer(), HuffmanCoding.encode(layer).bytes()), layer);
    }

    @Test
    void refusesTooFewAndTooManyBytes() {
        byte[] bytes = HuffmanCoding.encode(layer(CONVOLUTION, 0, 1, 3)).bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> HuffmanCoding.decode(CONVOLUTION, truncated))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("conv1: ");
        }
        assertThatThrownBy(() -> HuffmanCoding.decode(CONVOLUTION, Arrays.copyOf(bytes, 20)))
                .hasMessage("conv1: the code of 20 bytes ends in the biases");
        assertThatThrownBy(() -> HuffmanCoding.decode(CONVOLUTION, Arrays.copyOf(bytes, bytes.length + 2)))
                .hasMessage("conv1: 2 bytes behind the last code");
    }

    @Test
    void refusesMoreEntriesThanWeights() {
        byte[] bytes = HuffmanCoding.encode(layer(CONVOLUTION, 0, 1, 3)).bytes();
        bytes[21] = (byte) 0xFF;
        assertThatThrownBy(() -> HuffmanCoding.decode(CONVOLUTION, bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1: 4278190083 entries for 90 weights");
    }

    @Test
    void refusesEntriesBehindTheLastWeight() {
        byte[] bytes = HuffmanCoding.encode(layer(CONVOLUTION, 0, 1, 3)).bytes();
        LayerWeights small = new LayerWeights("conv1", List.of(2, 1, 1, 2));
        assertThat(HuffmanCoding.decode(small, bytes).kept()).isEqualTo(3);
        bytes[27] |= 3; // gaps 1, 1, 1
        assertThatThrownBy(() -> HuffmanCoding.decode(small, bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1: entry 2 lies behind the last of 4 weights");
    }
}
