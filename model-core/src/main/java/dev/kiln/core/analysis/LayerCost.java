package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.TensorShape;

/**
 * What one layer costs at batch 1.
 *
 * @param id the layer's id
 * @param layer what it does
 * @param inputShape shape of its first input
 * @param outputShape shape of its output
 * @param parameters weights and biases
 * @param macs multiply-accumulates of convolutions and dense layers, biases not counted
 * @param biasAdditions additions of a bias: one for each output element of a convolution or dense layer
 * @param receptiveField part of the picture that one output cell sees; around all branches where branches meet
 * @param liveElements elements of all activation tensors that are held while this layer runs
 */
public record LayerCost(
        String id,
        Layer layer,
        TensorShape inputShape,
        TensorShape outputShape,
        long parameters,
        long macs,
        long biasAdditions,
        ReceptiveField receptiveField,
        long liveElements) {

    /** True for layers that compute a new tensor, as opposed to passing or rewriting the one before. */
    public boolean countsAsActivation() {
        return !(layer instanceof Layer.Input
                || layer instanceof Layer.Relu
                || layer instanceof Layer.Dropout
                || layer instanceof Layer.Flatten
                || layer instanceof Layer.Softmax);
    }
}
