package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static Histogram of(int bins, float... values) {
        return Histogram.ofChannel(values, new TensorShape(1, 1, values.length), 0, bins);
    }

    @Test
    void zerosAreCountedApart() {
        Histogram histogram = of(4, 0, 0, 0, 1, 2, 3, 4.5f, 5, -0f, Float.NaN);
        assertThat(histogram.zeros()).isEqualTo(4);
        assertThat(histogram.notFinite()).isEqualTo(1);
        assertThat(histogram.range()).isEqualTo(new ValueRange(1, 5));
        assertThat(histogram.counts()).containsExactly(1, 1, 1, 2);
        assertThat(histogram.total()).isEqualTo(10);
    }

    @Test
    void everyCountedValueFindsItsBar() {
        Histogram histogram = of(4, -2, 0, 1, 2);
        assertThat(histogram.counts()).containsExactly(1, 0, 0, 2);
        assertThat(histogram.binOf(-2)).isZero();
        assertThat(histogram.binOf(2)).isEqualTo(3);
        assertThat(histogram.binOf(0)).isEqualTo(-1);
        assertThat(histogram.binOf(Double.NaN)).isEqualTo(-1);
        assertThat(histogram.span(3)).isEqualTo(new ValueRange(1, 2));
    }

    @Test
    void aDeadMapHasNothingButZeros() {
        Histogram histogram = of(3, 0, 0);
        assertThat(histogram.counts()).containsExactly(0, 0, 0);
        assertThat(histogram.range()).isEqualTo(ValueRange.ZERO);
        assertThat(histogram.highest()).isZero();
    }

    @Test
    void onlyTheMapThatIsAskedForCounts() {
        Histogram histogram = Histogram.ofChannel(new float[] {9, 9, 1, 2}, new TensorShape(2, 1, 2), 1, 2);
        assertThat(histogram.counts()).containsExactly(1, 1);
        assertThat(histogram.range()).isEqualTo(new ValueRange(1, 2));
    }
}
