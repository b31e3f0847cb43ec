package dev.kiln.core.lowrank;

import static org.bytedeco.openblas.global.openblas.CblasLower;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevr;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas.cblas_dsyrk;

import dev.kiln.core.io.NativeLibraries;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/**
 * Eigenvalues and eigenvectors of a sum of products of vectors with themselves, by LAPACK's {@code dsyevr} in double precision. Calls
 * OpenBLAS, the library that ND4J brings along. Holds memory outside the heap until it is closed.
 */
final class SymmetricEigen implements AutoCloseable {
    private final int size;
    private final double[] values;
    /** One eigenvector after the other, in the order of the values: smallest first. */
    private final DoublePointer vectors;

    private SymmetricEigen(int size, double[] values, DoublePointer vectors) {
        this.size = size;
        this.values = values;
        this.vectors = vectors;
    }

    /** Collects vectors v into Σ v vᵀ. */
    static final class Sum implements AutoCloseable {
        private final int size;
        private final DoublePointer matrix;

        /**
         * @param size of the vectors
         * @throws IllegalArgumentException where there is too little memory
         * @throws IllegalStateException where there is no native library for this machine
         */
        Sum(int size) {
            long bytes = 2L * Double.BYTES * size * size;
            if (bytes > Runtime.getRuntime().maxMemory()) {
                throw new IllegalArgumentException(
                        "the singular values of a matrix whose smaller side is %d need %d MB, more than the %d MB of memory that Kiln may use"
                                .formatted(
                                        size, bytes >> 20, Runtime.getRuntime().maxMemory() >> 20));
            }
            NativeLibraries.load("OpenBLAS", () -> Loader.load(openblas.class));
            this.size = size;
            this.matrix = new DoublePointer((long) size * size);
            DoublePointer.memset(matrix, 0, (long) size * size * Double.BYTES);
        }

        /** Adds {@code count} vectors that lie one after the other. */
        void add(double[] slab, int count) {
            try (DoublePointer rows = new DoublePointer(slab)) {
                cblas_dsyrk(CblasRowMajor, CblasLower, CblasTrans, size, count, 1, rows, size, 1, matrix, size);
            }
        }

        /** The decomposition of the sum, which is used up. */
        SymmetricEigen decompose() {
            DoublePointer vectors = new DoublePointer((long) size * size);
            double[] values = new double[size];
            try (DoublePointer found = new DoublePointer((long) size);
                    IntPointer support = new IntPointer(2L * size);
                    IntPointer count = new IntPointer(1L)) {
                // the lower triangle by rows is the upper one by columns
                int info = LAPACKE_dsyevr(
                        LAPACK_COL_MAJOR,
                        (byte) 'V',
                        (byte) 'A',
                        (byte) 'U',
                        size,
                        matrix,
                        size,
                        0,
                        0,
                        0,
                        0,
                        0,
                        count,
                        found,
                        vectors,
                        size,
                        support);
                if (info != 0) {
                    vectors.close();
                    throw new IllegalStateException("dsyevr has failed with " + info);
                }
                found.get(values);
            }
            return new SymmetricEigen(size, values, vectors);
        }

        @Override
        public void close() {
            matrix.close();
        }
    }

    /** The eigenvalue at a place, the largest first. */
    double value(int place) {
        return values[size - 1 - place];
    }

    /** The eigenvector of that eigenvalue, of length 1. Its largest element by magnitude is positive, so that it is unique. */
    double[] vector(int place) {
        double[] vector = new double[size];
        vectors.position((long) (size - 1 - place) * size).get(vector);
        int largest = 0;
        for (int i = 1; i < size; i++) {
            largest = Math.abs(vector[i]) > Math.abs(vector[largest]) ? i : largest;
        }
        if (vector[largest] < 0) {
            for (int i = 0; i < size; i++) {
                vector[i] = -vector[i];
            }
        }
        return vector;
    }

    @Override
    public void close() {
        vectors.close();
    }
}
