package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.ShapedGraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a network costs at batch 1, layer by layer and in total.
 *
 * @param graph the network
 * @param layers one entry for each layer, in the graph's order
 * @param parameters weights and biases of all layers
 * @param macs multiply-accumulates of one picture, biases not counted
 * @param biasAdditions additions of a bias for one picture
 * @param peakIndex place of the layer at which most activation elements are held
 */
public record Analysis(
        ShapedGraph graph, List<LayerCost> layers, long parameters, long macs, long biasAdditions, int peakIndex) {
    public Analysis {
        layers = List.copyOf(layers);
    }

    /**
     * Analyzes a valid network.
     *
     * @throws IllegalArgumentException where the network has problems
     */
    public static Analysis of(ShapedGraph graph) {
        return new Analyzer(graph).analyze();
    }

    /** Bytes of all weights and biases. */
    public long weightBytes(Precision precision) {
        return precision.bytes(parameters);
    }

    /** Elements held at the worst moment of a run: see {@link MemoryPlan}. */
    public long peakLiveElements() {
        return layers.get(peakIndex).liveElements();
    }

    /** The layer at which most activation memory is held. */
    public LayerCost peakLayer() {
        return layers.get(peakIndex);
    }

    /** Bytes of activations held at the worst moment of a run. */
    public long activationBytesPeak(Precision precision) {
        return precision.bytes(peakLiveElements());
    }

    /**
     * Output elements of all layers that compute a new tensor: convolutions, pools, concatenations, additions, dense layers,
     * normalizations; ReLU, dropout and softmax rewrite a tensor in place and do not count.
     */
    public long activationElements() {
        return sumElements(LayerCost::countsAsActivation);
    }

    /** Output elements of convolutions. */
    public long convolutionElements() {
        return sumElements(cost -> cost.layer() instanceof Layer.Convolution);
    }

    /** Output elements of pools, global ones included. */
    public long poolElements() {
        return sumElements(cost -> cost.layer() instanceof Layer.Pooling
                || cost.layer() instanceof Layer.GlobalPooling
                || cost.layer() instanceof Layer.AdaptivePooling);
    }

    /** Output elements of concatenations. */
    public long concatElements() {
        return sumElements(cost -> cost.layer() instanceof Layer.Concat);
    }

    private long sumElements(Predicate<LayerCost> which) {
        long elements = 0;
        for (LayerCost cost : layers) {
            if (which.test(cost)) {
                elements += cost.outputShape().elements();
            }
        }
        return elements;
    }

    /** Operations for one picture as a convention counts them. */
    public long operations(CountingConvention convention) {
        return convention.counting().operations(this);
    }

    /** The receptive field of the last convolution; a pixel where there is none. */
    public ReceptiveField receptiveField() {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).layer() instanceof Layer.Convolution) {
                return layers.get(i).receptiveField();
            }
        }
        return ReceptiveField.PIXEL;
    }

    /** The cost of the layer with that id, or empty. */
    public Optional<LayerCost> layer(String id) {
        var index = graph.graph().indexOf(id);
        return index.isPresent() ? Optional.of(layers.get(index.getAsInt())) : Optional.empty();
    }
}
