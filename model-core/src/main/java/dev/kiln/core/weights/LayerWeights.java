package dev.kiln.core.weights;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The tensors that one layer of a graph needs.
 *
 * @param layerId the layer
 * @param shape shape of its weights: OIHW for convolutions (I is the channels of one group), OI for dense layers
 */
public record LayerWeights(String layerId, List<Integer> shape) {
    public LayerWeights {
        shape = List.copyOf(shape);
    }

    /** The layers of a valid graph that have weights, in the graph's order. */
    public static List<LayerWeights> of(ShapedGraph shaped) {
        List<LayerWeights> layers = new ArrayList<>();
        LayerGraph graph = shaped.graph();
        for (int i = 0; i < graph.size(); i++) {
            String id = graph.node(i).id();
            if (graph.node(i).layer() instanceof Layer.Convolution convolution) {
                int channels = shaped.inputShape(i).channels() / convolution.groups();
                var window = convolution.window();
                layers.add(new LayerWeights(
                        id, List.of(convolution.filters(), channels, window.kernelHeight(), window.kernelWidth())));
            } else if (graph.node(i).layer() instanceof Layer.Dense dense) {
                layers.add(new LayerWeights(
                        id, List.of(dense.units(), shaped.inputShape(i).channels())));
            }
        }
        return layers;
    }

    /** The name of the tensor of weights. */
    public String weightName() {
        return WeightTensor.weightName(layerId);
    }

    /** The name of the tensor of biases. */
    public String biasName() {
        return WeightTensor.biasName(layerId);
    }

    /** Number of biases, one for each output channel. */
    public int biases() {
        return shape.get(0);
    }

    /** Number of values that one output value is computed from: I · kH · kW. */
    public int fanIn() {
        int fanIn = 1;
        for (int dimension : shape.subList(1, shape.size())) {
            fanIn = Math.multiplyExact(fanIn, dimension);
        }
        return fanIn;
    }

    /** Number of weights, biases not counted. */
    public int weights() {
        return Math.multiplyExact(biases(), fanIn());
    }

    /** Number of weights and biases. */
    public long parameters() {
        return (long) weights() + biases();
    }
}
