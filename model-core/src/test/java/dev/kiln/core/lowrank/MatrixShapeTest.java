package dev.kiln.core.lowrank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixShapeTest {
    private static final MatrixShape FC6 = new MatrixShape(4096, 9216);

    /** 256 · (4096 + 9216) weights, 256 and 4096 biases. */
    @Test
    void countsTheParametersOfAlexNetsFc6() {
        assertThat(FC6.parameters()).isEqualTo(37_752_832);
        assertThat(FC6.parameters(256)).isEqualTo(3_407_872 + 256 + 4096);
    }

    @Test
    void theBreakEvenRankIsTheLastThatSaves() {
        assertThat(FC6.breakEvenRank()).isEqualTo(2835);
        assertThat(FC6.parameters(2835)).isLessThan(FC6.parameters());
        assertThat(FC6.parameters(2836)).isGreaterThanOrEqualTo(FC6.parameters());
        // 4 · 3 = 12 weights against 8 for each rank
        assertThat(new MatrixShape(4, 3).breakEvenRank()).isEqualTo(1);
        // 2 · 2 = 4 weights; a rank takes 5, or 4 without its bias, which saves nothing either
        assertThat(new MatrixShape(2, 2).breakEvenRank()).isZero();
    }
}
