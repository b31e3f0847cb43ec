package dev.kiln.core.compression;

/**
 * Mean and second moments of the values that one output value of a layer is computed from, over all places of all calibration
 * pictures. Arrays are not copied and must not be changed.
 *
 * @param mean mean of each of the I · kH · kW input values, in the order of a filter's weights
 * @param second row by row the mean of the product of each two of them; empty where nobody needs it
 */
public record InputMoments(double[] mean, double[] second) {
    /** Checks that the parts belong together. */
    public InputMoments {
        if (second.length != 0 && second.length != (long) mean.length * mean.length) {
            throw new IllegalArgumentException("%d moments for %d inputs".formatted(second.length, mean.length));
        }
    }

    /** Number of values that one output value is computed from. */
    public int size() {
        return mean.length;
    }

    /** True where there are second moments. */
    public boolean hasSecond() {
        return second.length != 0;
    }

    /**
     * The mean product of two input values.
     *
     * @param centred true for that of their distances from their means, the covariance
     */
    double moment(int i, int j, boolean centred) {
        return second[i * mean.length + j] - (centred ? mean[i] * mean[j] : 0);
    }

    /** The mean of all squares; with {@code centred} of the variances. */
    double meanSquare(boolean centred) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += moment(i, i, centred);
        }
        return sum / mean.length;
    }
}
