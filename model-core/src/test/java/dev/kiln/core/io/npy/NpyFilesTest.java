package dev.kiln.core.io.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Bytes written down from the documentation of numpy.lib.format, and ND4J as an independent reader. */
class NpyFilesTest {
    @TempDir
    Path folder;

    private byte[] written(NpyArray array) throws IOException {
        Path file = folder.resolve("array.npy");
        NpyFiles.writeNpy(file, array);
        return Files.readAllBytes(file);
    }

    private static NpyArray counting(Integer... shape) {
        int elements = 1;
        for (int length : shape) {
            elements *= length;
        }
        float[] values = new float[elements];
        for (int i = 0; i < elements; i++) {
            values[i] = i - elements / 3f;
        }
        return new NpyArray(List.of(shape), values);
    }

    @Test
    void hasTheBytesOfTheFormatsDocument() throws IOException {
        byte[] file = written(new NpyArray(List.of(1, 2, 1, 2), new float[] {1, -2, 0.5f, Float.NaN}));
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 1, 2), }";
        assertThat(file).hasSize(128 + 16);
        assertThat(file).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(new String(file, 10, 118, StandardCharsets.US_ASCII))
                .startsWith(dictionary + "   ")
                .endsWith("  \n");
        // IEEE 754 binary32, least significant byte first
        assertThat(file).endsWith(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f, 0, 0, 0xc0, 0x7f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "()|",
                "(7,)|7",
                "(2, 3)|2 3",
                "(1, 1000, 1, 1)|1 1000 1 1",
                "(123456, 1, 1, 1)|123456 1 1 1",
                "(0,)|0"
            })
    void theHeaderHasThePythonTupleAndEndsAtAMultipleOf64(String tuple, String lengths) throws IOException {
        List<Integer> shape = new ArrayList<>();
        for (String length : lengths == null ? new String[0] : lengths.split(" ")) {
            shape.add(Integer.valueOf(length));
        }
        NpyArray array = counting(shape.toArray(Integer[]::new));
        byte[] file = written(array);
        int header = file.length - 4 * array.values().length;
        assertThat(header % 64).isZero();
        assertThat((file[8] & 0xff) + 256 * (file[9] & 0xff)).isEqualTo(header - 10);
        assertThat(new String(file, 10, header - 10, StandardCharsets.US_ASCII))
                .contains("'shape': " + tuple + ", }")
                .endsWith("\n");
    }

    @Test
    void nd4jReadsTheSameNumbers() throws IOException {
        // more than one chunk of the encoder, and not a whole number of them
        NpyArray array = counting(1, 5, 83, 101);
        Path file = folder.resolve("array.npy");
        NpyFiles.writeNpy(file, array);
        try (INDArray read = Nd4j.createFromNpyFile(file.toFile())) {
            assertThat(read.shape()).containsExactly(1, 5, 83, 101);
            assertThat(read.dataType()).isEqualTo(DataType.FLOAT);
            assertThat(read.ordering()).isEqualTo('c');
            assertThat(read.dup('c').data().asFloat()).containsExactly(array.values());
        }
    }

    @Test
    void anArchiveHoldsEveryArrayAsAFileThatNd4jReads() throws IOException {
        Path file = folder.resolve("arrays.npz");
        NpyArray first = counting(1, 2, 3, 3);
        NpyArray second = counting(1, 10, 1, 1);
        NpyFiles.writeNpz(file, arrays(first, second), Progress.NONE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream()).extracting(ZipEntry::getName).containsExactly("fire2.squeeze1x1.npy", "prob.npy");
            assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
            assertThat(floats(zip, "fire2.squeeze1x1.npy")).containsExactly(first.values());
            assertThat(floats(zip, "prob.npy")).containsExactly(second.values());
        }
    }

    private static float[] floats(ZipFile zip, String entry) throws IOException {
        byte[] npy = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
        try (INDArray read = Nd4j.createNpyFromByteArray(npy)) {
            return read.dup('c').data().asFloat();
        }
    }

    private static Map<String, Supplier<NpyArray>> arrays(NpyArray first, NpyArray second) {
        Map<String, Supplier<NpyArray>> arrays = new LinkedHashMap<>();
        arrays.put("fire2.squeeze1x1", () -> first);
        arrays.put("prob", () -> second);
        return arrays;
    }

    @Test
    void theSameArraysGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("one.npz");
        Path other = folder.resolve("other.npz");
        NpyFiles.writeNpz(one, arrays(counting(2), counting(3)), Progress.NONE);
        NpyFiles.writeNpz(other, arrays(counting(2), counting(3)), Progress.NONE);
        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void aCancelledArchiveLeavesNothing() {
        Path file = folder.resolve("arrays.npz");
        Progress impatient = (done, total, what) -> {
            if (done == 1) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> NpyFiles.writeNpz(file, arrays(counting(2), counting(3)), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesThatWouldMakeFoldersAreRefused() {
        Map<String, Supplier<NpyArray>> arrays = Map.of("fire2/concat", () -> counting(2));
        assertThatThrownBy(() -> NpyFiles.writeNpz(folder.resolve("a.npz"), arrays, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fire2/concat");
    }

    @Test
    void valuesThatDoNotFillTheShapeAreRefused() {
        assertThatThrownBy(() -> new NpyArray(List.of(65536, 65536), new float[0]))
                .hasMessage("0 values do not fill the shape [65536, 65536]");
        assertThatThrownBy(() -> new NpyArray(List.of(-1, 2), new float[2])).hasMessageContaining("negative");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> NpyFiles.writeNpy(folder.resolve("no/array.npy"), counting(2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no folder");
    }
}
