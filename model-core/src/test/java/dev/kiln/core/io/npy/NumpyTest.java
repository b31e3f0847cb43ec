package dev.kiln.core.io.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NumPy itself reads the files; skipped where there is none. */
class NumpyTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private record Answer(int exitCode, String text) {}

    private Answer python(String program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", "-c", program)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("python3 did not end");
        }
        return new Answer(process.exitValue(), text.strip());
    }

    @BeforeEach
    void numpyIsThere() throws InterruptedException {
        boolean there;
        try {
            there = python("import numpy").exitCode() == 0;
        } catch (IOException noPython) {
            there = false;
        }
        assumeTrue(there, "python3 with numpy is absent: skipped");
    }

    @Test
    void loadsAnArray() throws Exception {
        NpyFiles.writeNpy(
                folder.resolve("a.npy"),
                new NpyArray(List.of(1, 2, 1, 3), new float[] {1, 2.5f, -3, 0, Float.POSITIVE_INFINITY, 1e-30f}));
        Answer answer = python("import numpy; a = numpy.load('a.npy'); print(a.dtype, a.shape, a.flags.c_contiguous,"
                + " a[0, 0].tolist(), a[0, 1, 0, 1], a[0, 1, 0, 2] == numpy.float32(1e-30))");
        assertThat(answer).isEqualTo(new Answer(0, "float32 (1, 2, 1, 3) True [[1.0, 2.5, -3.0]] inf True"));
    }

    @Test
    void loadsAnArchive() throws Exception {
        Map<String, Supplier<NpyArray>> arrays = new LinkedHashMap<>();
        arrays.put("fire2.concat", () -> new NpyArray(List.of(2, 2), new float[] {1, 2, 3, 4}));
        arrays.put("prob", () -> new NpyArray(List.of(1), new float[] {0.25f}));
        NpyFiles.writeNpz(folder.resolve("a.npz"), arrays, Progress.NONE);
        Answer answer = python("import numpy; a = numpy.load('a.npz');"
                + " print(a.files, a['fire2.concat'].tolist(), a['prob'].tolist())");
        assertThat(answer).isEqualTo(new Answer(0, "['fire2.concat', 'prob'] [[1.0, 2.0], [3.0, 4.0]] [0.25]"));
    }
}
