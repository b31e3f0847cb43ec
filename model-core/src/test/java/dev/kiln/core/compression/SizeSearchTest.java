package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeSearchTest {
    private static List<CalibratedLayer> layers() {
        Random random = new Random(5);
        List<CalibratedLayer> layers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LayerWeights layer = new LayerWeights("l" + i, List.of(32, 16, 3, 3));
            float[] weights = new float[layer.weights()];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = random.nextInt(2) == 0 ? 0 : (float) (0.1 * (i + 1) * random.nextGaussian());
            }
            layers.add(new CalibratedLayer(layer, weights, new float[32], Optional.empty()));
        }
        return layers;
    }

    private static List<QuantizedLayer> quantize(long target, Progress progress) {
        double[] steps = new double[8];
        Arrays.fill(steps, 1);
        return SizeSearch.quantize(layers(), steps, target, ErrorControl.ALL, progress);
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, 12_000, 15_000})
    void meetsTheWantedSizeWithinHalfAPercent(long target) {
        long bytes = SizeSearch.bytes(quantize(target, Progress.NONE));
        assertThat(bytes).isBetween((long) (target * 0.995), target);
    }

    @Test
    void staysBelowWhereNoLayerCanTakeAsMuch() {
        assertThat(SizeSearch.bytes(quantize(1_000_000, Progress.NONE))).isBetween(18_000L, 40_000L);
    }

    @Test
    void refusesASizeThatHoldsNothing() {
        assertThatThrownBy(() -> quantize(10, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10 bytes are too few for any weights");
    }

    @Test
    void canBeCancelledAtAnyLayer() {
        int[] steps = {0};
        Progress cancel = (done, total, what) -> {
            if (++steps[0] == 11) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> quantize(12_000, cancel)).isInstanceOf(CancellationException.class);
        assertThat(steps[0]).isEqualTo(11);
    }
}
