package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.kiln.core.Published;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sizes of the published weights in other ways. */
class SizeComparisonTest {
    private static Map<String, Long> bytes(SizeComparison comparison, SizeComparison.Source source) {
        return comparison.rows().stream()
                .filter(row -> row.source() == source)
                .collect(Collectors.toMap(SizeComparison.Row::name, SizeComparison.Row::bytes));
    }

    /** Length of the published file; xz 5.4 and zstd 1.5 as programs, of the same floats. */
    @Test
    void measuresThePublishedWeights() throws IOException {
        CompressedNetwork network = new CompressedNetwork(Published.squeezeNet10(), PublishedLayers.read());
        Map<String, Long> bytes = bytes(SizeComparison.of(network, Progress.NONE), SizeComparison.Source.MEASURED);
        assertThat(bytes.get("authors' .net layout")).isEqualTo(675_763);
        assertThat(bytes.get("plain tensors")).isEqualTo(4 * 1_248_424);
        assertThat(bytes.get("xz -9e")).isCloseTo(679_856, withinPercentage(1));
        assertThat(bytes.get("zstd -19")).isCloseTo(798_259, withinPercentage(1));
        assertThat(bytes.get("Kiln file, Huffman only")).isLessThan(bytes.get("authors' .net layout"));
        assertThat(bytes.get("Kiln file, arithmetic")).isLessThan(bytes.get("Kiln file, Huffman only"));
    }

    /** The paper's table 2. */
    @Test
    void listsThePapersTable() throws IOException {
        SizeComparison comparison = SizeComparison.of(RandomNetworks.draw(new Random(1)), Progress.NONE);
        assertThat(bytes(comparison, SizeComparison.Source.PAPER))
                .containsOnlyKeys(
                        "AlexNet",
                        "AlexNet, SVD",
                        "AlexNet, network pruning",
                        "AlexNet, Deep Compression",
                        "SqueezeNet",
                        "SqueezeNet, Deep Compression, 8 bit",
                        "SqueezeNet, Deep Compression, 6 bit")
                .containsEntry("SqueezeNet, Deep Compression, 6 bit", 470_000L)
                .containsEntry("AlexNet, SVD", 48_000_000L);
    }

    @Test
    void leavesOutTheAuthorsLayoutWhereItCannotHoldTheNetwork() throws IOException {
        SizeComparison comparison = SizeComparison.of(RandomNetworks.draw(new Random(2)), Progress.NONE);
        assertThat(bytes(comparison, SizeComparison.Source.MEASURED))
                .containsKeys("plain tensors", "xz -9e", "zstd -19")
                .doesNotContainKey("authors' .net layout");
    }

    @Test
    void stopsWithinACompressor() {
        CompressedNetwork network = RandomNetworks.draw(new Random(3));
        Progress impatient = (done, total, what) -> {
            if (what.startsWith("xz")) {
                throw new CancellationException(what);
            }
        };
        assertThatThrownBy(() -> SizeComparison.of(network, impatient)).isInstanceOf(CancellationException.class);
    }
}
