package dev.kiln.core.analysis;

/**
 * The part of the input picture that one cell of a layer depends on, padding and the picture's edge aside.
 *
 * @param height rows of the picture
 * @param width columns of the picture
 * @param strideHeight rows of the picture between two neighbouring cells
 * @param strideWidth columns of the picture between two neighbouring cells
 */
public record ReceptiveField(long height, long width, long strideHeight, long strideWidth) {
    /** One pixel of the input itself. */
    public static final ReceptiveField PIXEL = new ReceptiveField(1, 1, 1, 1);

    /**
     * The field behind one more window: r' = r + (k − 1) · j and j' = j · s (Dumoulin and Visin 2016, "A guide to convolution
     * arithmetic", relationship 8 applied layer by layer).
     */
    ReceptiveField through(int kernelHeight, int kernelWidth, int byHeight, int byWidth) {
        return new ReceptiveField(
                height + (kernelHeight - 1) * strideHeight,
                width + (kernelWidth - 1) * strideWidth,
                strideHeight * byHeight,
                strideWidth * byWidth);
    }

    /** The larger of two branches in each direction. */
    ReceptiveField max(ReceptiveField other) {
        return new ReceptiveField(
                Math.max(height, other.height),
                Math.max(width, other.width),
                Math.max(strideHeight, other.strideHeight),
                Math.max(strideWidth, other.strideWidth));
    }
}
