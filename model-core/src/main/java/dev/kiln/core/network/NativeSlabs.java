package dev.kiln.core.network;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Large pieces of memory outside the heap from which networks take their arrays. Some are kept when a network is closed: while
 * somebody edits, each network is followed by one of much the same size, and giving memory back and taking it again in many
 * pieces would leave holes that add up.
 */
final class NativeSlabs {
    /**
     * Floats of a slab, unless more are asked for at once: 34 MB. The C library gives pieces of more than 32 MB back to the
     * system when they are freed, and pages that nobody writes to take no memory.
     */
    static final long LENGTH = 34_000_000 / Float.BYTES;

    /** Slabs that are kept: the parameters' and the activations' of a network, and as many of the one that follows it. */
    private static final int KEPT = 4;

    private static final Deque<INDArray> FREE = new ArrayDeque<>();

    private NativeSlabs() {}

    /** Takes a slab of at least that many floats; their values are undefined. */
    static synchronized INDArray take(long floats) {
        if (floats <= LENGTH && !FREE.isEmpty()) {
            return FREE.pop();
        }
        return Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', Math.max(floats, LENGTH));
    }

    /** Gives a slab back, to be used by others. */
    static synchronized void give(INDArray slab) {
        if (slab.length() == LENGTH && FREE.size() < KEPT) {
            FREE.push(slab);
        } else {
            slab.close();
        }
    }
}
