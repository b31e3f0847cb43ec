package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever network is written is read as it was. */
class KilnFilePropertyTest {
    @Property(tries = 200)
    void arithmeticCodesKeepEveryBit(@ForAll long seed) throws IOException {
        CompressedNetwork network = RandomNetworks.draw(new Random(seed));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileParts parts = KilnFileWriter.write(out, network, LayerCoder.ARITHMETIC);
        assertThat(parts.total()).isEqualTo(out.size());
        assertThat(parts.layers())
                .allSatisfy(layer -> assertThat(layer.parts().codes()).isNotNegative());
        KilnFile read = KilnFileReader.readFile("random.kiln", new ByteArrayInputStream(out.toByteArray()));
        assertSame(read.network(), network);
        assertThat(read.bytes()).isEqualTo(out.size());
        assertThat(read.parts()).isEqualTo(parts);
    }

    @Property(tries = 50)
    void plainNumbersKeepEveryValue(@ForAll long seed) throws IOException {
        CompressedNetwork network = RandomNetworks.draw(new Random(seed));
        byte[] bytes = RandomNetworks.bytes(network, LayerCoder.PLAIN);
        CompressedNetwork read = KilnFileReader.read("random.kiln", new ByteArrayInputStream(bytes));
        for (int i = 0; i < network.layers().size(); i++) {
            assertThat(read.layers().get(i).weights())
                    .isEqualTo(network.layers().get(i).weights());
            assertThat(read.layers().get(i).biases())
                    .isEqualTo(network.layers().get(i).biases());
        }
    }

    private static void assertSame(CompressedNetwork found, CompressedNetwork expected) {
        assertThat(found.architecture()).isEqualTo(expected.architecture());
        assertThat(found.framework()).isEqualTo(expected.framework());
        assertThat(found.layers()).usingRecursiveFieldByFieldElementComparator().isEqualTo(expected.layers());
    }
}
