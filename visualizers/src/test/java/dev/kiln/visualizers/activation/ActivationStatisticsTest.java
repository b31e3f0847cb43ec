package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.graph.TensorShape;
import org.junit.jupiter.api.Test;

class ActivationStatisticsTest {
    @Test
    void figuresOfATextbookSample() {
        // the usual example of a population with mean 5 and standard deviation 2
        var figures = ActivationStatistics.of(new float[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertThat(figures).isEqualTo(new ActivationStatistics(8, 5, 2, 2, 9, 7, 0, 0));
    }

    @Test
    void whatIsNoNumberIsCountedAndLeftOut() {
        float[] values = {Float.NaN, 0, Float.POSITIVE_INFINITY, 4, Float.NEGATIVE_INFINITY, 0, 0, 0};
        var figures = ActivationStatistics.of(values);
        assertThat(figures.notFinite()).isEqualTo(3);
        assertThat(figures.mean()).isEqualTo(0.8);
        assertThat(figures.argmax()).isEqualTo(3);
        assertThat(figures.zeroFraction()).isEqualTo(0.5);
    }

    @Test
    void noFiniteValueGivesZeros() {
        assertThat(ActivationStatistics.of(new float[] {Float.NaN}))
                .isEqualTo(new ActivationStatistics(1, 0, 0, 0, 0, -1, 0, 1));
    }

    @Test
    void channelIsCountedFromItsOwnStart() {
        float[] values = {9, 9, 9, 9, -1, 0, -3, 0};
        var figures = ActivationStatistics.ofChannel(values, new TensorShape(2, 2, 2), 1);
        assertThat(figures.max()).isZero();
        assertThat(figures.argmax()).isEqualTo(1);
        assertThat(figures.mean()).isEqualTo(-1);
        assertThatThrownBy(() -> ActivationStatistics.ofChannel(values, new TensorShape(2, 2, 2), 2))
                .hasMessageContaining("0 to 1");
    }
}
