package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The ops of a run in order, and all memory that they write to, allocated once. Activations are NHWC: batch × height × width ×
 * channels, dense. A vector is a map of one cell.
 */
final class OpPlan implements AutoCloseable {
    private final int batch;
    private final NativeArena memory = new NativeArena();
    private final List<INDArray> arguments = new ArrayList<>();
    private final List<NativeOp> ops = new ArrayList<>();

    OpPlan(int batch) {
        this.batch = batch;
    }

    /** Number of pictures that run at once. */
    int batch() {
        return batch;
    }

    /** Allocates an activation. */
    INDArray allocate(TensorShape shape) {
        return allocate(batch, shape.height(), shape.width(), shape.channels());
    }

    /** Allocates an array of that shape; its values are undefined. */
    INDArray allocate(long... shape) {
        return memory.allocate(shape);
    }

    /** Allocates an array of arguments that an op takes as an input. */
    INDArray integers(long[][] values) {
        INDArray array = Nd4j.createFromArray(values);
        arguments.add(array);
        return array;
    }

    /** Adds an op with one output. */
    NativeOp add(String op, String layerId, List<INDArray> inputs, INDArray output) {
        return add(op, layerId, inputs, List.of(output));
    }

    /** Adds an op. */
    NativeOp add(String op, String layerId, List<INDArray> inputs, List<INDArray> outputs) {
        NativeOp added = new NativeOp(op, layerId, inputs, outputs);
        ops.add(added);
        return added;
    }

    /** Adds an op that surrounds maps with zeros: so many rows above and below, so many columns left and right. */
    void addPadding(String layerId, int rows, int columns, INDArray input, INDArray output) {
        INDArray amounts = integers(new long[][] {{0, 0}, {rows, rows}, {columns, columns}, {0, 0}});
        add("pad", layerId, List.of(input, amounts), output).integers(0).reals(0);
    }

    /** The ops in the order in which they run. */
    List<NativeOp> ops() {
        return ops;
    }

    /** Executes all ops; may be cancelled between two of them. */
    void run(Progress progress) {
        for (int i = 0; i < ops.size(); i++) {
            progress.step(i, ops.size(), "running " + ops.get(i).layerId());
            ops.get(i).run();
        }
    }

    /** Executes the ops of some layers. What they read of others is there since the last run: no layer's op writes to another's array. */
    void run(Set<String> layers) {
        ops.stream().filter(op -> layers.contains(op.layerId())).forEach(NativeOp::run);
    }

    /** Frees ops and memory. */
    @Override
    public void close() {
        ops.forEach(NativeOp::close);
        ops.clear();
        NativeArrays.close(arguments);
        arguments.clear();
        memory.close();
    }
}
