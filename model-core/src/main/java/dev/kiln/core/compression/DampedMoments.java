package dev.kiln.core.compression;

/** The second moments of some inputs as a matrix that can be inverted. Immutable. */
final class DampedMoments {
    /** Part of the mean diagonal that is added to the diagonal: few pictures say little about rare inputs. */
    private static final double DAMPING = 0.01;

    /**
     * Part of the mean square that is added at least. Variances are differences of sums: of inputs that never change, such as those
     * behind dead layers, only rounding errors are left, some 10⁻¹² of the squares and of either sign.
     */
    private static final double ROUNDING = 1e-9;

    private final InputMoments moments;
    private final boolean centred;
    private final double damping;

    /** @param centred true where a bias takes up the mean error, so that only the variance counts */
    DampedMoments(InputMoments moments, boolean centred) {
        this.moments = moments;
        this.centred = centred;
        double least = Math.max(ROUNDING * moments.meanSquare(false), Float.MIN_NORMAL);
        damping = Math.max(DAMPING * moments.meanSquare(centred), least);
    }

    /** Number of inputs. */
    int size() {
        return moments.size();
    }

    /** The moment of two inputs, without damping. */
    double moment(int i, int j) {
        return moments.moment(i, j, centred);
    }

    /** The factor of the damped moments of some inputs, in their order. */
    CholeskyFactor factor(int[] inputs) {
        double[][] lower = new double[inputs.length][];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                lower[i][j] = moment(inputs[i], inputs[j]);
            }
            lower[i][i] += damping;
        }
        return CholeskyFactor.of(lower, damping);
    }
}
