package dev.kiln.core.network;

import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BooleanPointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.LongPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOpDescriptor;
import org.nd4j.linalg.cpu.nativecpu.buffer.BaseCpuDataBuffer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueContext;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * One op of libnd4j with its arguments and arrays, set once and executed as often as wanted. ND4J's own {@code OpContext} does
 * the same, but is freed only when the garbage collector finds it: this one is freed when it is closed. The arrays belong to
 * somebody else and must outlive it.
 */
final class NativeOp implements AutoCloseable {
    private static final NativeOps NATIVE = NativeOpsHolder.getInstance().getDeviceNativeOps();
    private static final Map<String, CustomOpDescriptor> OPS =
            Nd4j.getExecutioner().getCustomOperations();

    private final String name;
    private final String layerId;
    private final long hash;
    private final OpaqueContext context;

    /**
     * Sets up an op.
     *
     * @param name libnd4j's name
     * @param layerId the layer that it computes, for messages
     */
    NativeOp(String name, String layerId, List<INDArray> inputs, List<INDArray> outputs) {
        this.name = name;
        this.layerId = layerId;
        hash = OPS.get(name).getHash();
        context = NATIVE.createGraphContext(1);
        for (int i = 0; i < inputs.size(); i++) {
            INDArray array = checked(inputs.get(i));
            NATIVE.setGraphContextInputBuffer(
                    context, i, buffer(array), array.shapeInfoDataBuffer().addressPointer(), null);
        }
        for (int i = 0; i < outputs.size(); i++) {
            INDArray array = checked(outputs.get(i));
            NATIVE.setGraphContextOutputBuffer(
                    context, i, buffer(array), array.shapeInfoDataBuffer().addressPointer(), null);
        }
    }

    private static OpaqueDataBuffer buffer(INDArray array) {
        return ((BaseCpuDataBuffer) array.data()).getOpaqueDataBuffer();
    }

    /** oneDNN reads and writes channels-last views with wrong strides, outside their memory: only dense arrays may reach it. */
    private static INDArray checked(INDArray array) {
        if (array.rank() > 1 && array.ordering() != 'c' || array.elementWiseStride() != 1) {
            throw new IllegalArgumentException("an array with gaps cannot be given to a native op: "
                    + array.shapeInfoToString().replace('\n', ' '));
        }
        return array;
    }

    /** Sets the whole-number arguments. */
    NativeOp integers(long... values) {
        try (LongPointer pointer = new LongPointer(values)) {
            NATIVE.setGraphContextIArguments(context, pointer, values.length);
        }
        return this;
    }

    /** Sets the floating-point arguments. */
    NativeOp reals(double... values) {
        try (DoublePointer pointer = new DoublePointer(values)) {
            NATIVE.setGraphContextTArguments(context, pointer, values.length);
        }
        return this;
    }

    /** Keeps the dimensions that a reduction leaves with length 1. */
    NativeOp keepDimensions() {
        try (BooleanPointer pointer = new BooleanPointer(true)) {
            NATIVE.setGraphContextBArguments(context, pointer, 1);
        }
        return this;
    }

    /** Takes the output's shape as it is, instead of the one that the op would infer. */
    NativeOp outputShapeAsGiven() {
        NATIVE.ctxShapeFunctionOverride(context, true);
        return this;
    }

    /** The layer that it computes. */
    String layerId() {
        return layerId;
    }

    /**
     * Executes the op.
     *
     * @throws IllegalStateException where libnd4j reports an error
     */
    void run() {
        int status = NATIVE.execCustomOp2(null, hash, context);
        if (status != 0 || NATIVE.lastErrorCode() != 0) {
            throw new IllegalStateException(
                    "%s: the native op %s failed: %s".formatted(layerId, name, NATIVE.lastErrorMessage()));
        }
    }

    @Override
    public void close() {
        NATIVE.deleteGraphContext(context);
    }

    @Override
    public String toString() {
        return layerId + " " + name;
    }
}
