package dev.kiln.app.compress;

import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import java.util.Optional;

/**
 * One layer before and after compression. Arrays are not copied and must not be changed.
 *
 * @param layer the layer and the shape of its weights
 * @param groups into which its inputs and filters fall
 * @param before its weights as they were
 * @param after the layer as the plan makes it
 * @param colours the picture's colours in the order of the layer's inputs; empty where it does not see the picture
 */
record LayerChange(LayerWeights layer, int groups, float[] before, StoredLayer after, List<String> colours) {
    LayerChange {
        colours = List.copyOf(colours);
    }

    /** A change of a layer that does not see the picture. */
    LayerChange(LayerWeights layer, int groups, float[] before, StoredLayer after) {
        this(layer, groups, before, after, List.of());
    }

    /**
     * A layer of a network; where it has no weights, or none is named, the first layer that has some.
     *
     * @param selected id of a layer, or null
     * @return empty where no layer has weights
     */
    static Optional<LayerChange> of(BeforeAfter networks, String selected) {
        List<StoredLayer> layers = networks.after().network().layers();
        return layers.stream()
                .filter(layer -> layer.layer().layerId().equals(selected))
                .findFirst()
                .or(() -> layers.stream().findFirst())
                .map(after -> new LayerChange(
                        after.layer(),
                        groups(networks.before().graph().graph(), after.layer().layerId()),
                        networks.before()
                                .weights()
                                .tensor(after.layer().weightName())
                                .orElseThrow()
                                .values(),
                        after,
                        colours(networks.before(), after.layer().layerId())));
    }

    /** Where nobody knows what the weights were trained with, it is taken to be as in Caffe, as for pictures. */
    private static List<String> colours(CompressionSource source, String id) {
        LayerGraph graph = source.graph().graph();
        int input = graph.node(graph.indexOf(id).orElseThrow()).input();
        return graph.node(input).layer() instanceof Layer.Input picture
                ? ExpectedInput.of(source.weights())
                        .orElse(Preprocessing.CAFFE)
                        .channelNames(picture.shape().channels())
                : List.of();
    }

    private static int groups(LayerGraph graph, String id) {
        Layer layer = graph.node(graph.indexOf(id).orElseThrow()).layer();
        return layer instanceof Layer.Convolution convolution ? convolution.groups() : 1;
    }

    /** Whether both are of the same two networks and the same layer. */
    boolean isSame(LayerChange other) {
        return other != null
                && before == other.before
                && after == other.after
                && layer.equals(other.layer)
                && groups == other.groups;
    }
}
