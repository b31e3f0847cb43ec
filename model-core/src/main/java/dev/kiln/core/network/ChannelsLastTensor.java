package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.function.Supplier;

/** Values in HWC order that become a tensor when somebody first asks for it. For several threads. */
final class ChannelsLastTensor implements Supplier<Activations.Tensor> {
    private final TensorShape shape;
    private float[] channelsLast;
    private Activations.Tensor tensor;

    /** Keeps the array, which nobody else may change. */
    ChannelsLastTensor(TensorShape shape, float[] channelsLast) {
        this.shape = shape;
        this.channelsLast = channelsLast;
    }

    @Override
    public synchronized Activations.Tensor get() {
        if (tensor == null) {
            tensor = new Activations.Tensor(shape, ChannelOrder.toFirst(shape, channelsLast));
            channelsLast = null;
        }
        return tensor;
    }
}
