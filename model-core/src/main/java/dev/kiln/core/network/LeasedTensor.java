package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One layer's values, which lie in HWC order in memory of a run that the next run will write to. They are read when somebody
 * asks for them, or when they must be kept because the memory is needed. For several threads.
 */
final class LeasedTensor implements Supplier<Activations.Tensor> {
    private final TensorShape shape;
    private final int first;
    private INDArray source;
    private float[] channelsLast;
    private Activations.Tensor tensor;

    /**
     * @param source the run's memory
     * @param first place of the layer's first value in it
     */
    LeasedTensor(TensorShape shape, INDArray source, int first) {
        this.shape = shape;
        this.source = source;
        this.first = first;
    }

    /**
     * The values in CHW order.
     *
     * @throws IllegalStateException where the values have been given up
     */
    @Override
    public synchronized Activations.Tensor get() {
        if (tensor == null) {
            keep();
            if (channelsLast == null) {
                throw new IllegalStateException("the activations are closed");
            }
            tensor = new Activations.Tensor(shape, ChannelOrder.toFirst(shape, channelsLast));
            channelsLast = null;
        }
        return tensor;
    }

    /** Copies the values to the heap, where nobody has asked for them yet. */
    synchronized void keep() {
        if (source != null) {
            channelsLast = new float[Math.toIntExact(shape.elements())];
            NativeArrays.memory(source).get(first, channelsLast);
            source = null;
        }
    }

    /** Gives up the values, where nobody has asked for them yet. */
    synchronized void giveUp() {
        source = null;
        channelsLast = null;
    }
}
