package dev.kiln.core.lowrank;

/**
 * The matrix of a layer: a dense layer's, or what a 1×1 convolution multiplies each cell by.
 *
 * @param outputs m: units or filters
 * @param inputs n: values that each of them reads
 */
public record MatrixShape(int outputs, int inputs) {
    /** The largest rank that such a matrix can have, min(m, n). */
    public int fullRank() {
        return Math.min(outputs, inputs);
    }

    /** Weights and biases of the layer as one matrix, m·n + m. */
    public long parameters() {
        return (long) outputs * inputs + outputs;
    }

    /** Weights and biases of both factors, r·(m + n) + r + m: the first factor has a bias for each rank. */
    public long parameters(int rank) {
        return (long) rank * (outputs + inputs) + rank + outputs;
    }

    /**
     * The largest rank whose factors have fewer parameters than the matrix; 0 where there is none. By r·(m + n + 1) &lt; m·n, which
     * is the well-known r &lt; m·n / (m + n) with the biases of the first factor counted.
     */
    public int breakEvenRank() {
        return (int) (((long) outputs * inputs - 1) / (outputs + inputs + 1L));
    }
}
