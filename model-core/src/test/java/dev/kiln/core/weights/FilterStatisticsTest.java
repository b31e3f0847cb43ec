package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterStatisticsTest {
    private final WeightTensor tensor =
            new WeightTensor("a.weight", List.of(2, 2, 1, 2), new float[] {9, 9, 9, 9, 3, -3, 0, 0});

    @Test
    void describesOneFilterOnly() {
        FilterStatistics second = FilterStatistics.of(tensor, 1);
        assertThat(second.l1Norm()).isEqualTo(6);
        assertThat(second.values().density()).isEqualTo(0.5);
        assertThat(second.values().min()).isEqualTo(-3);
        // mean 0, squares 9 + 9 over 4 values
        assertThat(second.values().std()).isEqualTo(Math.sqrt(4.5));
        assertThat(FilterStatistics.of(tensor, 0).values().std()).isZero();
    }

    @Test
    void refusesAFilterThatIsNotThere() {
        assertThatThrownBy(() -> FilterStatistics.of(tensor, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.weight: filter must be from 0 to 1, not 2");
    }

    @Test
    void theNormIsThatOfTheNumbers() {
        var broken = new WeightTensor("a.weight", List.of(1, 3), new float[] {3, Float.NaN, -4});
        assertThat(FilterStatistics.of(broken, 0).l1Norm()).isEqualTo(7);
        assertThat(FilterStatistics.of(broken, 0).values().notFinite()).isEqualTo(1);
    }
}
