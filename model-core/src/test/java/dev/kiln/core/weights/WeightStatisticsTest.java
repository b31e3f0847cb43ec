package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightStatisticsTest {
    /** The textbook example of a population with mean 5 and standard deviation 2. */
    @Test
    void describesTheValues() {
        var tensor = new WeightTensor("a.weight", List.of(2, 4), new float[] {2, 4, 4, 4, 5, 5, 7, 9});
        assertThat(WeightStatistics.of(tensor))
                .isEqualTo(new WeightStatistics("a.weight", List.of(2, 4), 1, 2, 9, 5, 2, 0));
    }

    @Test
    void densityCountsValuesOtherThanZero() {
        var tensor = new WeightTensor("a.weight", List.of(4), new float[] {0, -1, -0f, 3});
        assertThat(WeightStatistics.of(tensor).density()).isEqualTo(0.5);
        assertThat(WeightStatistics.of(tensor).min()).isEqualTo(-1);
    }

    @Test
    void refusesATensorWithoutValues() {
        var tensor = new WeightTensor("a.weight", List.of(0, 3), new float[0]);
        assertThatThrownBy(() -> WeightStatistics.of(tensor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.weight: there are no values in shape [0, 3]");
    }

    @Test
    void whatIsNoNumberIsCountedAndLeftOut() {
        float inf = Float.POSITIVE_INFINITY;
        var tensor =
                new WeightTensor("a.weight", List.of(11), new float[] {2, 4, inf, 4, 4, 5, Float.NaN, 5, 7, -inf, 9});
        assertThat(WeightStatistics.of(tensor))
                .isEqualTo(new WeightStatistics("a.weight", List.of(11), 1, 2, 9, 5, 2, 3));
        var none = new WeightTensor("a.weight", List.of(2), new float[] {Float.NaN, inf});
        assertThat(WeightStatistics.of(none)).isEqualTo(new WeightStatistics("a.weight", List.of(2), 1, 0, 0, 0, 0, 2));
    }
}
