package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.SharedData;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.DeepCompressionReader;
import dev.kiln.core.weights.DeepCompressionWriter;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilnFileTest {
    /** Of the file that the paper's authors published. */
    private static final String PUBLISHED_SHA_256 = "e4ab6960ae8cd81505e1c2136921201507e930966c53deaf15862a395b3a3261";

    @TempDir
    Path folder;

    private static byte[] small() {
        return RandomNetworks.bytes(RandomNetworks.draw(new Random(5)), LayerCoder.ARITHMETIC);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> KilnFileReader.read("net.kiln", new ByteArrayInputStream(bytes)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("net.kiln: " + message);
    }

    private static CompressedNetwork published() throws IOException {
        Path file = SharedData.path("models/squeezenet_v1.0_deep_compressed.net");
        List<QuantizedLayer> layers =
                DeepCompressionReader.read("published.net", Files.readAllBytes(file)).layers().stream()
                        .map(RelativeIndexes::dense)
                        .toList();
        return new CompressedNetwork(
                Published.squeezeNet10(), List.copyOf(layers), Optional.of(Weights.Framework.CAFFE));
    }

    @Test
    void thePublishedFileSurvivesTheWayThereAndBackToTheLastBit() throws IOException, NoSuchAlgorithmException {
        Path file = folder.resolve("published.kiln");
        FileParts parts = KilnFileWriter.write(file, published(), LayerCoder.ARITHMETIC);
        assertThat(parts.total()).isEqualTo(Files.size(file)).isLessThanOrEqualTo(535_000);
        assertThat(parts.layerParts().total()).isEqualTo(532_505);
        CompressedNetwork read = KilnFiles.read(file).network();
        byte[] net = DeepCompressionWriter.bytes(read.layers().stream()
                .map(layer -> RelativeIndexes.sparse((QuantizedLayer) layer))
                .toList());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(net)))
                .isEqualTo(PUBLISHED_SHA_256);
    }

    @Test
    void theWeightsOfAKilnFileAreThoseOfThePublishedFile() throws IOException {
        Weights original = WeightFiles.read(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        Path file = folder.resolve("published.kiln");
        KilnFileWriter.write(file, LosslessCompression.of(Published.squeezeNet10(), original), LayerCoder.ARITHMETIC);
        Weights read = WeightFiles.read(file);
        assertThat(read.framework()).contains(Weights.Framework.CAFFE);
        assertThat(read.origin()).isEqualTo(Weights.Origin.FILE);
        assertThat(read.description()).isEqualTo("published.kiln");
        assertThat(read.tensors()).hasSameSizeAs(original.tensors());
        for (WeightTensor tensor : original.tensors()) {
            WeightTensor found = read.tensor(tensor.name()).orElseThrow();
            assertThat(found.values()).as(tensor.name()).isEqualTo(tensor.values());
            tensor.codebook().ifPresent(codebook -> assertThat(
                            found.codebook().orElseThrow().centroids())
                    .isEqualTo(codebook.centroids()));
        }
        long stored = read.tensors().stream()
                .flatMap(tensor -> tensor.codebook().stream())
                .mapToLong(codebook -> codebook.storedEntries())
                .sum();
        // the published file's weights that are not 0
        assertThat(stored).isEqualTo(415_921);
    }

    @Test
    void aFileThatEndsAnywhereIsRefusedThere() {
        byte[] bytes = small();
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length), "byte " + length + ": the file ends, expected ");
        }
    }

    @Test
    void aFileThatGoesOnIsRefused() {
        byte[] bytes = small();
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "byte " + bytes.length + ": the file goes on");
    }

    @Test
    void saysThatANewerKilnWroteAFile() {
        byte[] bytes = small();
        bytes[8] = KilnFileFormat.VERSION + 1;
        assertRefused(bytes, "byte 8: was written by a newer Kiln: version 3, expected at most 2");
    }

    @Test
    void theLastChecksumIsThatOfTheWholeFile() {
        byte[] bytes = small();
        // the version is below no section's checksum
        bytes[8] = 1;
        assertRefused(bytes, "byte " + (bytes.length - 12) + ": 4 bytes of the file's end, expected at most 0");
        bytes[8] = 2;
        bytes[bytes.length - 5] ^= 1;
        CRC32 end = new CRC32();
        end.update(bytes, bytes.length - 13, 9);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 4, (int) end.getValue());
        assertRefused(bytes, "byte " + (bytes.length - 8) + ": the file is damaged: its checksum is ");
    }

    @Test
    void tellsOtherFilesByTheirFirstBytes() {
        byte[] bytes = small();
        bytes[4] = '\n';
        assertRefused(bytes, "byte 0: is no Kiln file");
        assertRefused(new byte[] {'{', '}'}, "byte 0: is no Kiln file");
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] bytes = small();
        for (int i = 0; i < 8 * bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i / 8] ^= (byte) (1 << i % 8);
            assertRefused(flipped, "byte ");
        }
    }

    @Test
    void namesThePlaceOfAWrongChecksum() {
        byte[] bytes = small();
        bytes[bytes.length - 1] ^= 1;
        assertRefused(bytes, "byte %d: the file's end is damaged: its checksum is ".formatted(bytes.length - 4));
    }

    @Test
    void takesNoLengthForGranted() {
        byte[] bytes = small();
        Arrays.fill(bytes, 11, 15, (byte) 0xFF);
        assertRefused(bytes, "byte 11: 4294967295 bytes of the network's architecture, expected at most 1000000");
    }

    @Test
    void refusesNumbersThatAreNone() {
        LayerWeights layer = new LayerWeights("conv1", List.of(1, 1, 1, 2));
        assertThatThrownBy(() -> new PlainLayer(layer, new float[] {1, Float.NaN}, new float[1]))
                .hasMessage("conv1: weight 1 is NaN, expected a finite number");
        assertThatThrownBy(() -> new PlainLayer(layer, new float[2], new float[] {Float.POSITIVE_INFINITY}))
                .hasMessage("conv1: bias 0 is Infinity, expected a finite number");
        assertThatThrownBy(
                        () -> PlainCoding.decode(layer, new byte[] {0, 0, (byte) 0xC0, 0x7F, 0, 0, 0, 0, 0, 0, 0, 0}))
                .hasMessage("conv1: weight 0 is NaN, expected a finite number");
    }

    @Test
    void refusesLayersOfAnotherNetwork() {
        CompressedNetwork network = RandomNetworks.draw(new Random(5));
        assertThatThrownBy(() -> new CompressedNetwork(
                        network.architecture(),
                        network.layers().subList(1, network.layers().size())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs the layers");
    }

    @Test
    void gapsAreBridgedByFillersAtEverySixteenthPlace() {
        LayerWeights layer = new LayerWeights("conv1", List.of(1, 1, 1, 80));
        byte[] codes = new byte[80];
        codes[15] = 1;
        codes[48] = 1;
        var sparse = RelativeIndexes.sparse(new QuantizedLayer(layer, new float[] {0, 3}, codes, new float[1]));
        assertThat(sparse.positions()).containsExactly(15, 31, 47, 48);
        assertThat(sparse.codes()).containsExactly(1, 0, 0, 1);
        assertThat(RelativeIndexes.dense(sparse).codes()).isEqualTo(codes);
    }
}
