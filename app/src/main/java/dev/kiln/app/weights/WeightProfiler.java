package dev.kiln.app.weights;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.CompletedLayer;
import dev.kiln.core.weights.FilterStatistics;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightProfile;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.filter.LayerKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures and pictures of the weights that a network would run with: loaded ones where they fit, else random ones. One layer is
 * in memory at a time.
 */
final class WeightProfiler {
    private WeightProfiler() {}

    /**
     * Whether the first of the input's three channels is blue. Where nobody knows, as with random weights, it is as in Caffe.
     *
     * @param loaded weights that the user opened, or null
     */
    static boolean blueFirst(Weights loaded) {
        return Optional.ofNullable(loaded)
                .flatMap(ExpectedInput::of)
                .orElse(Preprocessing.CAFFE)
                .blueFirst();
    }

    /**
     * Profiles every layer that has weights, in the graph's order.
     *
     * @param loaded weights that the user opened, or null
     * @param known profiles of layers with the same loaded weights, which are not computed again
     */
    static List<LayerProfile> profile(
            ShapedGraph graph, Weights loaded, long seed, Map<LayerWeights, LayerProfile> known, Progress progress) {
        List<LayerWeights> layers = LayerWeights.of(graph);
        long total = layers.stream().mapToLong(LayerWeights::weights).sum();
        long done = 0;
        List<LayerProfile> profiles = new ArrayList<>(layers.size());
        for (LayerWeights layer : layers) {
            progress.step(done, total, layer.layerId());
            LayerProfile before = known.get(layer);
            profiles.add(before == null ? profile(layer, loaded, seed, within(progress, done, total)) : before);
            done += layer.weights();
        }
        return profiles;
    }

    /** The progress of one layer as part of the whole. */
    private static Progress within(Progress whole, long before, long total) {
        return (done, ofLayer, what) -> whole.step(before, total, what);
    }

    private static LayerProfile profile(LayerWeights layer, Weights loaded, long seed, Progress progress) {
        CompletedLayer completed = CompletedLayer.of(layer, loaded, seed);
        return new LayerProfile(layer, completed.trained(), WeightProfile.of(completed.weight(), progress));
    }

    /** The pictures of one layer's weights, and the statistics of its filters. */
    static LayerDetail detail(LayerDetail.Request request, long seed, Progress progress) {
        CompletedLayer completed = CompletedLayer.of(request.layer(), request.loaded(), seed);
        WeightTensor tensor = completed.weight();
        int count = tensor.shape().get(0);
        List<FilterStatistics> filters = new ArrayList<>(count);
        for (int filter = 0; filter < count; filter++) {
            progress.step(filter, count, "filter " + filter);
            filters.add(FilterStatistics.of(tensor, filter));
        }
        LayerKernels kernels =
                LayerKernels.of(tensor, request.seesPicture(), blueFirst(request.loaded()), request.groups());
        return new LayerDetail(request, completed.trained(), kernels, filters);
    }
}
