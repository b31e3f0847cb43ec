package dev.kiln.core.lowrank;

import java.util.ArrayList;
import java.util.List;

/**
 * Singular values of a matrix and its best factors of any rank. The eigenvectors E of the smaller of W Wᵀ and Wᵀ W are
 * singular vectors, its eigenvalues the squares of the singular values (Golub and Van Loan, "Matrix Computations", section 8.6);
 * the other factor is the projection of W on E, so that the product is E Eᵀ W whatever the rounding of the singular values.
 *
 * <p>In double precision an eigenvalue has an error of about min(m, n) · 2⁻⁵³ of the largest one. Singular values below
 * √(min(m, n) · 2⁻⁵³) of the largest, 7e-7 of it for 4096, are therefore given as 0; weights as 32-bit floats have themselves an
 * error of 6e-8. Equal input gives equal results on the same machine. Holds 16 · min(m, n)² bytes outside the heap, half of them
 * until it is closed.
 */
public final class SingularValueDecomposition implements AutoCloseable {
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private final Slabs matrix;
    private final SymmetricEigen eigen;
    private final double floor;
    private final Spectrum spectrum;

    private SingularValueDecomposition(Slabs matrix, SymmetricEigen eigen) {
        this.matrix = matrix;
        this.eigen = eigen;
        double largest = Math.sqrt(Math.max(0, eigen.value(0)));
        this.floor = largest == 0 ? 1 : largest * Math.sqrt(matrix.vectorSize() * UNIT_ROUNDOFF);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < matrix.vectorSize(); i++) {
            double value = Math.sqrt(Math.max(0, eigen.value(i)));
            values.add(value < floor ? 0 : value);
        }
        this.spectrum = new Spectrum(values);
    }

    /**
     * Decomposes a matrix.
     *
     * @param values finite, row-major: a row for each output
     * @throws IllegalArgumentException where the values do not fill the shape, or there is too little memory
     */
    public static SingularValueDecomposition of(MatrixShape shape, float[] values) {
        if (values.length != (long) shape.outputs() * shape.inputs()) {
            throw new IllegalArgumentException("%d values do not fill %s".formatted(values.length, shape));
        }
        Slabs matrix = new Slabs(shape, values);
        try (SymmetricEigen.Sum sum = new SymmetricEigen.Sum(matrix.vectorSize())) {
            for (int start = 0; start < matrix.vectors(); start += matrix.count(start)) {
                sum.add(matrix.slab(start), matrix.count(start));
            }
            return new SingularValueDecomposition(matrix, sum.decompose());
        }
    }

    /** The singular values. */
    public Spectrum spectrum() {
        return spectrum;
    }

    /**
     * The best factors of a rank. Each singular value is split evenly, its root into either factor: so both have values of like
     * size, and one number of bits serves both.
     *
     * @param rank from 1 to min(m, n)
     */
    public LowRankFactors factors(int rank) {
        int size = matrix.vectorSize();
        float[] ofShortSide = new float[rank * size];
        double[] roots = new double[rank];
        for (int i = 0; i < rank; i++) {
            roots[i] = Math.sqrt(Math.max(spectrum.values().get(i), floor));
            double[] vector = eigen.vector(i);
            for (int j = 0; j < size; j++) {
                ofShortSide[matrix.isWide() ? j * rank + i : i * size + j] = (float) (vector[j] * roots[i]);
            }
        }
        float[] ofLongSide = ofLongSide(rank, roots);
        return matrix.isWide()
                ? new LowRankFactors(rank, ofLongSide, ofShortSide)
                : new LowRankFactors(rank, ofShortSide, ofLongSide);
    }

    private float[] ofLongSide(int rank, double[] roots) {
        float[] factor = new float[matrix.vectors() * rank];
        try (Basis basis = new Basis(eigen, rank, matrix.vectorSize())) {
            for (int start = 0; start < matrix.vectors(); start += matrix.count(start)) {
                double[] products = basis.project(matrix.slab(start), matrix.count(start));
                for (int k = 0; k < products.length; k++) {
                    int vector = start + k / rank;
                    int i = k % rank;
                    factor[matrix.isWide() ? i * matrix.vectors() + vector : vector * rank + i] =
                            (float) (products[k] / roots[i]);
                }
            }
        }
        return factor;
    }

    @Override
    public void close() {
        eigen.close();
    }
}
