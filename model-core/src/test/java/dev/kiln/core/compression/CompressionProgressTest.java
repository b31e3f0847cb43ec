package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What long compressions say of themselves, and how they stop. */
class CompressionProgressTest {
    private static final Progress IMPATIENT = (done, total, what) -> {
        if (done == 2) {
            throw new CancellationException(what);
        }
    };

    @TempDir
    Path folder;

    private final CompressedNetwork network = RandomNetworks.draw(new Random(8));
    private final List<String> steps = new ArrayList<>();
    private final Progress noted = (done, total, what) -> {
        assertThat(done).isEqualTo(steps.size());
        assertThat(total).isEqualTo(network.layers().size());
        steps.add(what);
    };

    private String[] expected(String work) {
        return network.layers().stream()
                .map(layer -> work + " " + layer.layer().layerId())
                .toArray(String[]::new);
    }

    private void quantize(Progress progress) {
        Weights weights = network.toWeights();
        List<PruningMask> masks = Pruning.eachByMagnitude(
                network.layers().stream().map(StoredLayer::layer).toList(), weights, layer -> 0.5);
        WeightQuantizer.quantize(masks, weights, 4, Initialization.LINEAR, 0, progress);
    }

    @Test
    void eachLayerIsAStep() throws IOException {
        KilnFileWriter.write(folder.resolve("a.kiln"), network, LayerCoder.HUFFMAN, noted);
        assertThat(steps).containsExactly(expected("coding"));
        steps.clear();
        quantize(noted);
        assertThat(steps).containsExactlyInAnyOrder(expected("quantizing"));
    }

    @Test
    void cancelLeavesNoFile() {
        assertThatThrownBy(
                        () -> KilnFileWriter.write(folder.resolve("a.kiln"), network, LayerCoder.ARITHMETIC, IMPATIENT))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void cancelStopsQuantizing() {
        assertThatThrownBy(() -> quantize(IMPATIENT)).isInstanceOf(CancellationException.class);
    }
}
