package dev.kiln.core.compression;

/** The lower triangular L with L Lᵀ = A of a symmetric positive definite matrix (Cholesky). */
final class CholeskyFactor {
    private final double[][] rows;

    private CholeskyFactor(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Factors a matrix in place.
     *
     * @param lower the rows of A up to the diagonal; becomes the factor
     * @param floor least square of a diagonal element, above 0: what rounding errors may push a singular matrix below
     */
    static CholeskyFactor of(double[][] lower, double floor) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - dot(row, lower[j], j)) / lower[j][j];
            }
            row[i] = Math.sqrt(Math.max(floor, row[i] - dot(row, row, i)));
        }
        return new CholeskyFactor(lower);
    }

    private static double dot(double[] a, double[] b, int count) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < count; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return i < count ? even + odd + a[i] * b[i] : even + odd;
    }

    /**
     * Solves A x = b in place.
     *
     * @param b as many values as A has rows; becomes x
     */
    void solve(double[] b) {
        for (int i = 0; i < b.length; i++) {
            b[i] = (b[i] - dot(rows[i], b, i)) / rows[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            b[i] /= rows[i][i];
            for (int j = 0; j < i; j++) {
                b[j] -= rows[i][j] * b[i];
            }
        }
    }

    int size() {
        return rows.length;
    }

    double[] row(int i) {
        return rows[i];
    }
}
