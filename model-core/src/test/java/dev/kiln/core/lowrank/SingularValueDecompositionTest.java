package dev.kiln.core.lowrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against singular values from numpy 2.4's {@code linalg.svd}; all elements are eighths, which floats hold exactly. */
class SingularValueDecompositionTest {
    private static final MatrixShape WIDE = new MatrixShape(5, 8);
    private static final MatrixShape TALL = new MatrixShape(8, 5);
    private static final double[] NUMPY = {
        1.8293661903406253, 1.483592100412776, 1.4440403413217222, 0.9391269763349906, 0.4515659820965002
    };

    private static float[] wide() {
        float[] values = new float[40];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 8; j++) {
                values[i * 8 + j] = ((i * i * 3 + j * j * 5 + i * j * 7 + i + 2 * j) % 13 - 6) / 8f;
            }
        }
        return values;
    }

    private static float[] tall() {
        float[] values = new float[40];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 8; j++) {
                values[j * 5 + i] = wide()[i * 8 + j];
            }
        }
        return values;
    }

    private static Spectrum spectrum(MatrixShape shape, float[] values) {
        try (var matrix = SingularValueDecomposition.of(shape, values)) {
            return matrix.spectrum();
        }
    }

    private static LowRankFactors factors(MatrixShape shape, float[] values, int rank) {
        try (var matrix = SingularValueDecomposition.of(shape, values)) {
            return matrix.factors(rank);
        }
    }

    /** Frobenius norm of W − second · first. */
    private static double error(MatrixShape shape, float[] values, LowRankFactors factors) {
        double sum = 0;
        for (int i = 0; i < shape.outputs(); i++) {
            for (int j = 0; j < shape.inputs(); j++) {
                double product = 0;
                for (int k = 0; k < factors.rank(); k++) {
                    product +=
                            (double) factors.second()[i * factors.rank() + k] * factors.first()[k * shape.inputs() + j];
                }
                sum += Math.pow(values[i * shape.inputs() + j] - product, 2);
            }
        }
        return Math.sqrt(sum);
    }

    @Test
    void findsTheSingularValuesThatNumpyFinds() {
        for (int i = 0; i < NUMPY.length; i++) {
            assertThat(spectrum(WIDE, wide()).values().get(i)).isCloseTo(NUMPY[i], within(1e-12));
            assertThat(spectrum(TALL, tall()).values().get(i)).isCloseTo(NUMPY[i], within(1e-12));
        }
    }

    /** Eckart and Young 1936: the root of the sum of the squares of the dropped singular values. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theFactorsMissTheMatrixByTheDroppedSingularValues(int rank) {
        double dropped = 0;
        for (int i = rank; i < NUMPY.length; i++) {
            dropped += NUMPY[i] * NUMPY[i];
        }
        assertThat(error(WIDE, wide(), factors(WIDE, wide(), rank))).isCloseTo(Math.sqrt(dropped), within(1e-6));
        assertThat(error(TALL, tall(), factors(TALL, tall(), rank))).isCloseTo(Math.sqrt(dropped), within(1e-6));
    }

    @Test
    void splitsEachSingularValueEvenly() {
        LowRankFactors factors = factors(WIDE, wide(), 1);
        assertThat(norm(factors.first())).isCloseTo(Math.sqrt(NUMPY[0]), within(1e-6));
        assertThat(norm(factors.second())).isCloseTo(Math.sqrt(NUMPY[0]), within(1e-6));
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }

    @Test
    void equalInputGivesEqualFactors() {
        assertThat(factors(TALL, tall(), 3).first())
                .isEqualTo(factors(TALL, tall(), 3).first());
        assertThat(factors(TALL, tall(), 3).second())
                .isEqualTo(factors(TALL, tall(), 3).second());
    }

    @Test
    void aMatrixOfZerosHasFactorsOfZeroProduct() {
        assertThat(spectrum(WIDE, new float[40]).values()).containsOnly(0.0);
        assertThat(spectrum(WIDE, new float[40]).energyKept(1)).isEqualTo(1);
        assertThat(spectrum(WIDE, new float[40]).rankFor(1)).isEqualTo(1);
        assertThat(error(WIDE, new float[40], factors(WIDE, new float[40], 2))).isZero();
    }

    /** The outer product of (1, 2) and (3, 4, 5): one singular value, √5 · √50. */
    @Test
    void dropsWhatIsRoundingErrorOnly() {
        MatrixShape shape = new MatrixShape(2, 3);
        float[] outer = {3, 4, 5, 6, 8, 10};
        assertThat(spectrum(shape, outer).values().get(0)).isCloseTo(Math.sqrt(250), within(1e-12));
        assertThat(spectrum(shape, outer).values().get(1)).isZero();
        assertThat(spectrum(shape, outer).rankFor(1)).isEqualTo(1);
        assertThat(error(shape, outer, factors(shape, outer, 1))).isLessThan(2e-6);
        assertThat(error(shape, outer, factors(shape, outer, 2))).isLessThan(2e-6);
    }

    /** Squares 9, 4, 2, 1 of 16. */
    @Test
    void choosesTheSmallestRankThatKeepsTheEnergy() {
        Spectrum spectrum = new Spectrum(List.of(3.0, 2.0, Math.sqrt(2), 1.0));
        assertThat(spectrum.rankFor(9.0 / 16)).isEqualTo(1);
        assertThat(spectrum.rankFor(0.6)).isEqualTo(2);
        assertThat(spectrum.rankFor(0.9)).isEqualTo(3);
        assertThat(spectrum.rankFor(0.95)).isEqualTo(4);
        assertThat(spectrum.energyKept(2)).isCloseTo(13.0 / 16, within(1e-15));
        assertThat(spectrum.relativeError(2)).isCloseTo(Math.sqrt(3.0 / 16), within(1e-15));
        assertThat(spectrum.relativeError(4)).isZero();
    }

    @Test
    void refusesValuesThatDoNotFillTheMatrix() {
        assertThatThrownBy(() -> spectrum(WIDE, new float[39]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("39 values");
    }
}
