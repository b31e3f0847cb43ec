package dev.kiln.core.lowrank;

/**
 * A matrix cut along its longer side into slabs of vectors that are as long as its shorter side, in double precision: so that
 * no copy of the whole is needed.
 *
 * @param values row-major
 */
record Slabs(MatrixShape shape, float[] values) {
    /** 256 vectors of 4096 values take 8 MB. */
    private static final int LONGEST = 256;

    /** True where vectors are columns of the matrix, else they are its rows. */
    boolean isWide() {
        return shape.outputs() <= shape.inputs();
    }

    /** Length of each vector. */
    int vectorSize() {
        return shape.fullRank();
    }

    /** Number of vectors. */
    int vectors() {
        return Math.max(shape.outputs(), shape.inputs());
    }

    /** Number of vectors in the slab that begins with one. */
    int count(int start) {
        return Math.min(LONGEST, vectors() - start);
    }

    /** The vectors of a slab, one after the other. */
    double[] slab(int start) {
        int size = vectorSize();
        double[] slab = new double[count(start) * size];
        for (int vector = 0; vector < count(start); vector++) {
            for (int i = 0; i < size; i++) {
                int row = isWide() ? i : start + vector;
                int column = isWide() ? start + vector : i;
                slab[vector * size + i] = values[row * shape.inputs() + column];
            }
        }
        return slab;
    }
}
