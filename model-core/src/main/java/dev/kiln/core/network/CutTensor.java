package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.Arrays;
import java.util.function.Supplier;

/** Some channels of another tensor, cut out when somebody first asks for them. For several threads. */
final class CutTensor implements Supplier<Activations.Tensor> {
    private final TensorShape shape;
    private final int firstChannel;
    private Supplier<Activations.Tensor> whole;
    private Activations.Tensor tensor;

    CutTensor(TensorShape shape, Supplier<Activations.Tensor> whole, int firstChannel) {
        this.shape = shape;
        this.whole = whole;
        this.firstChannel = firstChannel;
    }

    @Override
    public synchronized Activations.Tensor get() {
        if (tensor == null) {
            int from = Math.toIntExact(firstChannel * shape.cells());
            int length = Math.toIntExact(shape.elements());
            tensor =
                    new Activations.Tensor(shape, Arrays.copyOfRange(whole.get().values(), from, from + length));
            whole = null;
        }
        return tensor;
    }
}
