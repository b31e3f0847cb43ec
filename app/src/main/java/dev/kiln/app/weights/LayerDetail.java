package dev.kiln.app.weights;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.FilterStatistics;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.filter.LayerKernels;
import java.util.List;

/**
 * What is shown of one layer's weights beside their figures. The weights of large matrices are not kept.
 *
 * @param request the layer
 * @param trained false where the weights are random
 * @param kernels the pictures
 * @param filters statistics of each filter
 */
record LayerDetail(Request request, boolean trained, LayerKernels kernels, List<FilterStatistics> filters) {
    LayerDetail {
        filters = List.copyOf(filters);
    }

    /**
     * All that a layer's pictures depend on: edits elsewhere in the network do not change it.
     *
     * @param layer the layer and the shape of its weights
     * @param seesPicture true where it reads the network's input
     * @param groups into which its inputs and outputs fall
     * @param loaded weights that the user opened, or null
     */
    record Request(LayerWeights layer, boolean seesPicture, int groups, Weights loaded) {
        static Request of(ShapedGraph graph, LayerWeights layer, Weights loaded) {
            LayerNode node =
                    graph.graph().node(graph.graph().indexOf(layer.layerId()).orElseThrow());
            boolean seesPicture = graph.graph().node(node.input()).layer() instanceof Layer.Input;
            int groups = node.layer() instanceof Layer.Convolution convolution ? convolution.groups() : 1;
            return new Request(layer, seesPicture, groups, loaded);
        }
    }

    String id() {
        return request.layer().layerId();
    }
}
