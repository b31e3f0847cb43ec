package dev.kiln.core.network;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays that live and die together, one behind the other in slabs. Not for several threads. */
final class NativeArena implements AutoCloseable {
    /** Arrays begin where a line of the processor's cache does. */
    private static final int ALIGNMENT_BYTES = 64;

    private final List<INDArray> slabs = new ArrayList<>();
    private long used;

    /** Allocates an array in C order; its values are undefined. */
    INDArray allocate(long... shape) {
        long length = 1;
        for (long size : shape) {
            length = Math.multiplyExact(length, size);
        }
        long start = slabs.isEmpty() ? 0 : aligned(used);
        if (slabs.isEmpty() || start + length > slabs.get(slabs.size() - 1).length()) {
            slabs.add(NativeSlabs.take(length + ALIGNMENT_BYTES / Float.BYTES));
            start = aligned(0);
        }
        used = start + length;
        return Nd4j.create(slabs.get(slabs.size() - 1).data(), shape, strides(shape), start, 'c');
    }

    /** The first place from {@code place} on whose address is aligned. */
    private long aligned(long place) {
        long address = slabs.get(slabs.size() - 1).data().address() + place * Float.BYTES;
        return place + Math.floorMod(-address, (long) ALIGNMENT_BYTES) / Float.BYTES;
    }

    private static long[] strides(long... shape) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= shape[i];
        }
        return strides;
    }

    /** Gives the memory of all arrays to others. */
    @Override
    public void close() {
        slabs.forEach(NativeSlabs::give);
        slabs.clear();
    }
}
