package dev.kiln.core.lowrank;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;

import org.bytedeco.javacpp.DoublePointer;

/** Vectors to project others on. Holds memory outside the heap until it is closed. */
final class Basis implements AutoCloseable {
    private final int rank;
    private final int size;
    private final DoublePointer vectors;

    /** The eigenvectors of the {@code rank} largest eigenvalues, of {@code size} values each. */
    Basis(SymmetricEigen eigen, int rank, int size) {
        this.rank = rank;
        this.size = size;
        this.vectors = new DoublePointer((long) rank * size);
        for (int i = 0; i < rank; i++) {
            vectors.position((long) i * size).put(eigen.vector(i), 0, size);
        }
        vectors.position(0);
    }

    /**
     * Products of each of {@code count} vectors, which lie one after the other, with each vector of the basis: count × rank,
     * row-major.
     */
    double[] project(double[] slab, int count) {
        double[] products = new double[Math.multiplyExact(count, rank)];
        try (DoublePointer rows = new DoublePointer(slab);
                DoublePointer result = new DoublePointer((long) products.length)) {
            cblas_dgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasTrans,
                    count,
                    rank,
                    size,
                    1,
                    rows,
                    size,
                    vectors,
                    size,
                    0,
                    result,
                    rank);
            result.get(products);
        }
        return products;
    }

    @Override
    public void close() {
        vectors.close();
    }
}
