package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SciPy's k-means as a second opinion; skipped where Python or SciPy is not installed. */
class KMeansScipyTest {
    private static final String SCRIPT =
            """
            import sys
            import numpy as np
            from scipy.cluster.vq import kmeans2
            values, start = (np.array(line.split(), dtype=np.float64).reshape(-1, 1) for line in sys.stdin)
            centroids, codes = kmeans2(values, start, iter=2000, minit='matrix')
            print(*(repr(float(centroids[i, 0])) for i in sorted(set(codes.tolist()))))
            """;

    private static double[] scipy(float[] values, double[] start) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", "-W", "ignore", "-c", SCRIPT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3: skipped");
            throw e;
        }
        try (Writer in = process.outputWriter(StandardCharsets.US_ASCII)) {
            in.write(line(values) + "\n"
                    + Arrays.stream(start).mapToObj(Double::toString).collect(Collectors.joining(" ")));
        } catch (IOException e) {
            assumeTrue(false, "no SciPy: skipped");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assumeTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, "no SciPy: skipped");
        return Arrays.stream(output.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String line(float[] values) {
        StringBuilder line = new StringBuilder();
        for (float value : values) {
            line.append((double) value).append(' ');
        }
        return line.toString();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameCentroids(Initialization initialization) throws IOException, InterruptedException {
        Random random = new Random(3);
        float[] sorted = new float[3000];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (float) random.nextGaussian();
        }
        Arrays.sort(sorted);
        double[] expected = scipy(sorted, initialization.centroids(sorted, 15, 5));
        float[] found = KMeans.cluster(sorted, 15, initialization, 5).centroids();
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(1e-6));
        }
    }
}
