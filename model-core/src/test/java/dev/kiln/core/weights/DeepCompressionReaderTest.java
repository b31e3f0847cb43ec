package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.SharedData;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeepCompressionReaderTest {
    private static final byte[] VALID = NetBytes.file(5, 40, 1);

    private static DeepCompressionFile published() throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        return DeepCompressionReader.read("published.net", bytes);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> DeepCompressionReader.read("a.net", bytes))
                .isInstanceOf(InputException.class)
                .hasMessage("a.net: " + message);
    }

    /** The counts stand in FORMAT.md, the length in shared/README.md. */
    @Test
    void decodesThePublishedFile() throws IOException {
        DeepCompressionFile file = published();
        assertThat(file.bytes()).isEqualTo(675_763);
        assertThat(file.storedEntries()).isEqualTo(422_083);
        assertThat(file.nonZeroWeights()).isEqualTo(415_921);
    }

    @Test
    void publishedTensorsFitSqueezeNet10() throws IOException {
        Weights weights = published().toWeights();
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
        assertThat(WeightFit.misfits(graph, weights)).isEmpty();
        assertThat(weights.tensors()).hasSize(2 * 26);
        assertThat(weights.origin()).isEqualTo(Weights.Origin.FILE);
    }

    @Test
    void fillersOfThePublishedFileAreZerosBehindTheLongestGap() throws IOException {
        for (DeepCompressionLayer layer : published().layers()) {
            for (int i = 0; i < layer.storedEntries(); i++) {
                if (layer.value(i) == 0) {
                    int before = i == 0 ? -1 : layer.positions()[i - 1];
                    assertThat(layer.positions()[i] - before).isEqualTo(16);
                }
            }
        }
    }

    @Test
    void entriesLieGapPlusOneApartAndTakeTheirCentroids() throws InputException {
        byte[] bytes = NetBytes.file(5, 0, 2);
        bytes[NetBytes.CONV1_CODES] = 7;
        bytes[NetBytes.CONV1_CODES + 1] = (byte) 255;
        int gaps = NetBytes.CONV1_CODES + 5;
        bytes[gaps] = (byte) 0xF0; // low half first: gaps 0 and 15
        bytes[gaps + 1] = 0x21; // gaps 1 and 2
        bytes[gaps + 2] = 0x03;
        DeepCompressionLayer conv1 =
                DeepCompressionReader.read("a.net", bytes).layers().get(0);
        assertThat(conv1.positions()).containsExactly(0, 16, 18, 21, 25);
        float[] dense = conv1.denseWeights();
        assertThat(dense[0]).isEqualTo(conv1.codebook()[7]);
        assertThat(dense[16]).isEqualTo(conv1.codebook()[255]);
        assertThat(dense[1]).isZero();
        assertThat(dense).hasSize(96 * 3 * 7 * 7);
    }

    @Test
    void aStreamGivesTheSameAsBytes() throws InputException {
        Weights fromBytes = DeepCompressionReader.read("a.net", VALID).toWeights();
        Weights fromStream = DeepCompressionReader.read("a.net", new ByteArrayInputStream(VALID))
                .toWeights();
        for (WeightTensor tensor : fromBytes.tensors()) {
            assertThat(fromStream.tensor(tensor.name()).orElseThrow().values()).isEqualTo(tensor.values());
        }
    }

    @Test
    void refusesFilesOfAnotherLengthThanTheirCountsSay() {
        int length = VALID.length;
        String expected = "expected %,d bytes in all by its entry counts".formatted(length);
        assertRefused(Arrays.copyOf(VALID, length - 1), "byte %,d: the file ends, %s".formatted(length - 1, expected));
        assertRefused(
                Arrays.copyOf(VALID, length + 1),
                "byte %,d: the file goes on after its last layer, %s".formatted(length, expected));
        assertRefused(Arrays.copyOf(VALID, 103), "byte 103: the file ends, expected 26 entry counts, 104 bytes");
        assertRefused(new byte[0], "byte 0: the file ends, expected 26 entry counts, 104 bytes");
    }

    @Test
    void refusesMoreEntriesThanALayerHasWeights() {
        assertRefused(
                NetBytes.withInt(VALID, 4, 1537),
                "byte 4: 1,537 entries for fire2/squeeze1x1, expected at most 1,536, one for each weight");
        assertRefused(
                NetBytes.withInt(VALID, 0, -1),
                "byte 0: 4,294,967,295 entries for conv1, expected at most 14,112, one for each weight");
    }

    @Test
    void refusesEntriesBehindTheEndOfTheirLayer() {
        byte[] bytes = NetBytes.file(14_112, 0, 3);
        int gaps = NetBytes.CONV1_CODES + 14_112;
        Arrays.fill(bytes, gaps, gaps + 7056, (byte) 0);
        bytes[gaps + 7055] = 0x10;
        assertRefused(
                bytes,
                "byte %,d: entry 14,111 of conv1 lies at place 14,112, expected a place from 0 to 14,111"
                        .formatted(gaps + 7055));
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertRefused(
                NetBytes.withFloat(VALID, NetBytes.CONV1_CODEBOOK + 8, Float.NaN),
                "byte 112: value 2 in the codebook of conv1 is NaN, expected a finite number");
        assertRefused(
                NetBytes.withFloat(VALID, NetBytes.CONV1_BIASES, Float.NEGATIVE_INFINITY),
                "byte 1,128: value 0 in the biases of conv1 is -Infinity, expected a finite number");
        assertRefused(
                NetBytes.withFloat(VALID, NetBytes.CONV1_CODEBOOK, 0.5f),
                "byte 104: the codebook of conv1 starts with 0.5, expected 0");
    }

    @Test
    void refusesAUsedHalfByteBehindTheLastGap() {
        byte[] bytes = VALID.clone();
        bytes[NetBytes.CONV1_CODES + 7] |= 0x40;
        assertRefused(
                bytes,
                "byte %,d: the unused half byte behind conv1 is 4, expected 0".formatted(NetBytes.CONV1_CODES + 7));
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                Arguments.of("PK\u0003\u0004", "a ZIP archive (PyTorch, NumPy and DL4J files are such)"),
                Arguments.of("\u0089PNG\r\n\u001a\n", "a PNG picture"),
                Arguments.of("\u0089HDF\r\n\u001a\n", "an HDF5 file (Keras)"),
                Arguments.of("\u0093NUMPY", "a NumPy array"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("otherKinds")
    void saysWhatAnotherKindOfFileLooksLike(String head, String looks) {
        byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 2000);
        assertRefused(bytes, "byte 0: looks like " + looks + ", expected the entry count of conv1 in a .net file");
    }

    @Test
    void saysThatAPrototxtIsText() {
        byte[] text = "name: \"SqueezeNet\"\nlayer {\n".repeat(40).getBytes(StandardCharsets.UTF_8);
        assertRefused(text, "byte 0: looks like a text file, expected the entry count of conv1 in a .net file");
    }

    @Test
    void bytesThatNoTextHasAreNotCalledText() {
        byte[] bytes = new byte[2000];
        Arrays.fill(bytes, (byte) 0xFF);
        assertRefused(bytes, "byte 0: 4,294,967,295 entries for conv1, expected at most 14,112, one for each weight");
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] bytes = NetBytes.file(300, 90, 4);
        new Random(5).ints(300, 0, bytes.length).forEach(length -> assertThatThrownBy(
                        () -> DeepCompressionReader.read("a.net", Arrays.copyOf(bytes, length)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.net: byte "));
    }

    /** A flipped bit in a code, a bias or a gap may give another valid file; it must never give another exception. */
    @Test
    void flippedBitsAreRefusedOrDecodedWithinTheLayers() {
        Random random = new Random(6);
        byte[] valid = NetBytes.file(300, 90, 7);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = valid.clone();
            // every other flip hits the counts, the rest of the file would be hit too rarely otherwise
            int offset = random.nextInt(i % 2 == 0 ? NetBytes.COUNTS : bytes.length);
            bytes[offset] ^= (byte) (1 << random.nextInt(8));
            try {
                DeepCompressionFile file = DeepCompressionReader.read("a.net", bytes);
                assertThat(shapes(file)).isEqualTo(DeepCompressionLayout.LAYERS);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("a.net: byte ");
                refused++;
            }
        }
        assertThat(refused).isBetween(300, 599);
    }

    private static List<LayerWeights> shapes(DeepCompressionFile file) {
        return file.layers().stream().map(DeepCompressionLayer::weights).toList();
    }
}
