package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import java.util.Objects;

/**
 * A pooling layer between Fire modules.
 *
 * @param kind maximum or average
 * @param kernel rows and columns of the window
 * @param stride cells between two windows
 * @param rounding how the output size is rounded; Caffe's networks round up
 */
public record Pool(PoolKind kind, int kernel, int stride, Rounding rounding) implements Stage {
    /** The pool of both published SqueezeNets: max 3×3/2, rounded up. */
    public static final Pool PAPER = new Pool(PoolKind.MAX, 3, 2, Rounding.CEIL);

    public Pool {
        Objects.requireNonNull(kind, "kind");
        Limits.checked("pool kernel", kernel, 1, Limits.MAX_WINDOW);
        Limits.checked("pool stride", stride, 1, Limits.MAX_WINDOW);
        Objects.requireNonNull(rounding, "rounding");
    }

    /** The same pool with another rounding. */
    public Pool withRounding(Rounding newRounding) {
        return new Pool(kind, kernel, stride, newRounding);
    }

    /** The same pool with another kernel. */
    public Pool withKernel(int newKernel) {
        return new Pool(kind, newKernel, stride, rounding);
    }

    /** The same pool with another stride. */
    public Pool withStride(int newStride) {
        return new Pool(kind, kernel, newStride, rounding);
    }
}
