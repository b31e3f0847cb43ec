package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that earlier Kilns have written stay readable, and what is written in their version stays the same. */
class KilnFileGoldenTest {
    private static final int HEAD_BYTES = 10;

    private record Section(int type, byte[] payload) {}

    private static byte[] golden(String name) throws IOException {
        try (InputStream stream = KilnFileGoldenTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    private static CompressedNetwork read(String name) throws IOException {
        return KilnFileReader.read(name, new ByteArrayInputStream(golden(name)));
    }

    /** The frame as {@code docs/kiln-file.md} describes it. */
    private static List<Section> sections(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(HEAD_BYTES);
        List<Section> sections = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int type = bytes.get();
            byte[] payload = new byte[bytes.getInt()];
            bytes.get(payload).getInt();
            sections.add(new Section(type, payload));
        }
        return sections;
    }

    private static byte[] inflated(Section architecture) throws IOException {
        byte[] payload = architecture.payload();
        return new InflaterInputStream(new ByteArrayInputStream(payload, 1, payload.length - 1)).readAllBytes();
    }

    /** The checksum of all values was computed by another program, written after {@code docs/kiln-file.md}. */
    @Test
    void filesOfVersionOneStayReadable() throws IOException {
        CompressedNetwork network = read("network-v1.kiln");
        assertThat(network.framework()).contains(Weights.Framework.TORCHVISION);
        assertThat(network.parameters()).isEqualTo(489);
        CRC32 checksum = new CRC32();
        for (WeightTensor tensor : network.toWeights().tensors()) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(Float.BYTES * tensor.values().length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(tensor.values());
            checksum.update(bytes);
        }
        assertThat(checksum.getValue()).isEqualTo(0x04C1F19FL);
    }

    @ParameterizedTest
    @CsvSource({"network-v2.kiln", "network-v2-huffman.kiln"})
    void filesOfVersionTwoStayReadable(String name) throws IOException {
        CompressedNetwork expected = GoldenNetwork.network();
        CompressedNetwork network = read(name);
        assertThat(network.architecture()).isEqualTo(expected.architecture());
        assertThat(network.framework()).contains(Weights.Framework.CAFFE);
        assertThat(network.layers()).hasSameSizeAs(expected.layers());
        for (int i = 0; i < expected.layers().size(); i++) {
            StoredLayer layer = expected.layers().get(i);
            StoredLayer found = network.layers().get(i);
            assertThat(found.layer()).isEqualTo(layer.layer());
            assertThat(found.weights()).as(layer.layer().weightName()).isEqualTo(layer.weights());
            assertThat(found.biases()).as(layer.layer().biasName()).isEqualTo(layer.biases());
            if (layer instanceof QuantizedLayer quantized) {
                assertThat(((QuantizedLayer) found).codebook()).isEqualTo(quantized.codebook());
                assertThat(((QuantizedLayer) found).codes()).isEqualTo(quantized.codes());
            }
        }
    }

    /** All but how the JSON is deflated, which is up to the Java that runs, and the last checksum, which depends on it. */
    @ParameterizedTest
    @CsvSource({"network-v2.kiln, ARITHMETIC", "network-v2-huffman.kiln, HUFFMAN"})
    void filesOfVersionTwoAreWrittenAsEver(String name, LayerCoder coder) throws IOException {
        byte[] golden = golden(name);
        byte[] written = RandomNetworks.bytes(GoldenNetwork.network(), coder);
        assertThat(written).startsWith(Arrays.copyOf(golden, HEAD_BYTES));
        List<Section> expected = sections(golden);
        List<Section> found = sections(written);
        assertThat(found.stream().map(Section::type))
                .isEqualTo(expected.stream().map(Section::type).toList());
        assertThat(inflated(found.get(0))).isEqualTo(inflated(expected.get(0)));
        for (int i = 1; i < expected.size() - 1; i++) {
            assertThat(found.get(i).payload())
                    .as("section %d", i)
                    .isEqualTo(expected.get(i).payload());
        }
    }

    @Test
    void theFilesHaveLayersOfEveryCode() throws IOException {
        assertThat(codes("network-v2.kiln")).contains(0, 2, 3, 4);
        assertThat(codes("network-v2-huffman.kiln")).contains(0, 1, 3);
    }

    private static List<Integer> codes(String name) throws IOException {
        return sections(golden(name)).stream()
                .filter(section -> section.type() == KilnFileFormat.LAYER)
                .map(section -> (int) section.payload()[0])
                .toList();
    }
}
