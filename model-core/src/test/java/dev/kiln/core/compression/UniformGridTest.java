package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformGridTest {
    @Test
    void reachesFromTheSmallestWeightToTheLargest() {
        UniformGrid grid = UniformGrid.of(new float[] {-1, 0, 3}, 0.5);
        assertThat(grid).isEqualTo(new UniformGrid(0.5f, -2, 6));
        assertThat(grid.size()).isEqualTo(9);
    }

    @Test
    void roundsToTheNearestValueAndNotBeyondTheEnds() {
        UniformGrid grid = new UniformGrid(0.5f, -2, 6);
        assertThat(grid.value(grid.nearest(0.8))).isEqualTo(1);
        assertThat(grid.value(grid.nearest(-9))).isEqualTo(-1);
        assertThat(grid.value(grid.nearest(9))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "-0.001, 127", "-3e-38, 2e-38", "-3e37, 1e38"})
    void takesALargerStepWhereAByteCouldNotNameAllValues(float smallest, float largest) {
        UniformGrid grid = UniformGrid.of(new float[] {smallest, largest}, 1e-40);
        assertThat(grid.size()).isBetween(3, 255);
        assertThat(grid.value(grid.most())).isBetween(largest - grid.step(), largest + grid.step());
        assertThat(grid.value(grid.least())).isBetween(smallest - grid.step(), smallest + grid.step());
    }

    @Test
    void hasOneValueWhereAllWeightsWerePruned() {
        assertThat(UniformGrid.of(new float[4], 0.1).size()).isEqualTo(1);
    }
}
