package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.Progress;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WeightHistogramTest {
    @Test
    void countsValuesInTheirBinsAndZerosApart() {
        float[] values = {-1, -0.6f, 0, 0, -0f, 0.4f, 0.9f, 1};
        WeightHistogram histogram = WeightHistogram.of(values, 4, Progress.NONE);
        // edges −1, −0.5, 0, 0.5, 1
        assertThat(histogram.bins()).containsExactly(2, 0, 1, 2);
        assertThat(histogram.zeros()).isEqualTo(3);
        assertThat(histogram.edge(1)).isEqualTo(-0.5);
        assertThat(histogram.edge(4)).isEqualTo(1);
    }

    @Test
    void binsZerosAndWhatIsNoNumberAddUpToAllValues() {
        Random random = new Random(1);
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 0 ? 0 : (float) random.nextGaussian();
        }
        values[1] = Float.NaN;
        values[2] = Float.NEGATIVE_INFINITY;
        WeightHistogram histogram = WeightHistogram.of(values, 120, Progress.NONE);
        assertThat(histogram.count()).isEqualTo(10_000);
        assertThat(histogram.zeros()).isEqualTo(3334);
        assertThat(histogram.notFinite()).isEqualTo(2);
    }

    @Test
    void oneValueOrNoneGivesAHistogramToo() {
        WeightHistogram one = WeightHistogram.of(new float[] {0, 3, 3}, 2, Progress.NONE);
        assertThat(one.bins()).containsExactly(2, 0);
        assertThat(one.low()).isEqualTo(3);
        assertThat(one.high()).isEqualTo(3);
        assertThat(WeightHistogram.of(new float[5], 2, Progress.NONE).zeros()).isEqualTo(5);
        assertThatThrownBy(() -> WeightHistogram.of(new float[5], 0, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWholeRangeOfFloatsFits() {
        float[] ends = {-Float.MAX_VALUE, Float.MAX_VALUE, 1};
        assertThat(WeightHistogram.of(ends, 2, Progress.NONE).bins()).containsExactly(1, 2);
    }

    @Test
    void stopsWhenAskedTo() {
        Progress cancelled = (done, total, what) -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> WeightHistogram.of(new float[] {1}, 2, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
