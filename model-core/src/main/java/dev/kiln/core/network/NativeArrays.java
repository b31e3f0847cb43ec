package dev.kiln.core.network;

import java.nio.FloatBuffer;
import java.util.Collection;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays outside the heap: copied out as plain values, and freed without waiting for the garbage collector. */
final class NativeArrays {
    private NativeArrays() {}

    /** The memory of a dense array of floats, which must live as long as this is used. ND4J's own buffer forgets a view's offset. */
    static FloatBuffer memory(INDArray array) {
        FloatPointer pointer = new FloatPointer(array.data().addressPointer());
        pointer.capacity(array.length());
        return pointer.asBuffer();
    }

    /** The values of an array of floats in C order. */
    static float[] copy(INDArray array) {
        float[] values = new float[Math.toIntExact(array.length())];
        try (INDArray ordered = array.dup('c')) {
            ordered.data().asNioFloat().get(values);
        }
        return values;
    }

    /** Frees arrays, of which several may look at the same memory. */
    static void close(Collection<INDArray> arrays) {
        arrays.forEach(NativeArrays::close);
    }

    /** Frees an array; null and what is freed already are left alone. */
    static void close(INDArray array) {
        if (array != null && array.closeable() && !array.wasClosed()) {
            array.close();
        }
    }
}
