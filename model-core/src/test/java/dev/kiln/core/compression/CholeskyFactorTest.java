package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CholeskyFactorTest {
    /** A textbook example with whole numbers: L Lᵀ multiplied by hand. */
    @Test
    void factorsAMatrix() {
        CholeskyFactor factor = CholeskyFactor.of(new double[][] {{4}, {12, 37}, {-16, -43, 98}}, 1e-9);
        assertThat(factor.row(0)).containsExactly(2);
        assertThat(factor.row(1)).containsExactly(6, 1);
        assertThat(factor.row(2)).containsExactly(-8, 5, 3);
    }

    @Test
    void ofASingularMatrixTheDiagonalStaysAboveZero() {
        CholeskyFactor factor = CholeskyFactor.of(new double[][] {{1}, {1, 1}}, 0.25);
        assertThat(factor.row(1)).containsExactly(1, 0.5);
    }
}
