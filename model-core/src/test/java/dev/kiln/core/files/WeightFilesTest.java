package dev.kiln.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.NetBytes;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFilesTest {
    private static final String READABLE =
            ", expected a Kiln file (.kiln) or the weights of SqueezeNet v1.0 after Deep Compression (squeezenet_v1.0_deep_compressed.net)";

    @TempDir
    Path folder;

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> WeightFiles.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(message + READABLE);
    }

    @Test
    void readsADeepCompressedFileUnderItsName() throws IOException {
        Path file = Files.write(folder.resolve("my.net"), NetBytes.file(10, 20, 1));
        Weights weights = WeightFiles.read(file);
        assertThat(weights.description()).isEqualTo("my.net");
        assertThat(weights.tensor("conv10.weight").orElseThrow().shape()).containsExactly(1000, 512, 1, 1);
    }

    @Test
    void refusesWhatIsNoFile() {
        assertRefused(folder, folder + ": is a folder");
        assertRefused(folder.resolve("none.net"), folder + "/none.net: there is no such file");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertRefused(device, "/dev/zero: is no regular file");
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.net")), folder + "/empty.net: is empty");
    }

    @Test
    void refusesHugeFilesWithoutReadingThem() throws IOException {
        Path file = folder.resolve("huge.net");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
        assertRefused(file, folder + "/huge.net: has 3,000,000,000 bytes, more than 2 GB");
    }

    @Test
    void saysWhatATooLongFileLooksLike() throws IOException {
        byte[] bytes = new byte[3_000_000];
        bytes[0] = 'P';
        bytes[1] = 'K';
        bytes[2] = 3;
        bytes[3] = 4;
        assertRefused(
                Files.write(folder.resolve("model.zip"), bytes),
                folder
                        + "/model.zip: has 3,000,000 bytes and looks like a ZIP archive (PyTorch, NumPy and DL4J files are such)");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = Files.createFile(folder.resolve("secret.net"));
        assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything: skipped");
        assertRefused(file, "secret.net: may not be read by you");
    }
}
