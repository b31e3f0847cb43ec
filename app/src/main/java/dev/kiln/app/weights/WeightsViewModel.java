package dev.kiln.app.weights;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.filter.KernelPicture;
import dev.kiln.visualizers.filter.KernelScale;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Computes, off the user-interface thread, the figures of every layer's weights and the pictures of one layer. An edit computes
 * only those layers again that it changes.
 */
public final class WeightsViewModel {
    private record Request(ShapedGraph graph, Weights loaded) {}

    private final Background background;
    private final long seed;
    private final BiConsumer<String, Throwable> failures;
    private final LatestTask profiling;
    private final LatestTask drawing;
    private final ReadOnlyObjectWrapper<List<LayerProfile>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LayerDetail> detail = new ReadOnlyObjectWrapper<>();
    /** What the profiles are of, or null. */
    private Request profiled;
    /** What the pictures should be of, or null. */
    private LayerDetail.Request wanted;

    /**
     * @param seed of the weights of layers that have none
     * @param failures told what was being done and what went wrong
     */
    public WeightsViewModel(Background background, long seed, BiConsumer<String, Throwable> failures) {
        this.background = background;
        this.seed = seed;
        this.failures = failures;
        this.profiling = new LatestTask(background);
        this.drawing = new LatestTask(background);
    }

    /**
     * Asks for the weights of a network; what is there already is not computed again.
     *
     * @param graph a valid network
     * @param loaded weights that the user opened, or null
     * @param layer the selected layer; one without weights, or null, stands for the first that has some
     */
    public void show(ShapedGraph graph, Weights loaded, String layer) {
        List<LayerWeights> layers = LayerWeights.of(graph);
        profile(new Request(graph, loaded));
        if (layers.isEmpty()) {
            drawing.cancel();
            detail.set(null);
        } else {
            LayerWeights shown = layers.stream()
                    .filter(candidate -> candidate.layerId().equals(layer))
                    .findFirst()
                    .orElse(layers.get(0));
            draw(LayerDetail.Request.of(graph, shown, loaded));
        }
    }

    private void profile(Request request) {
        if (request.equals(profiled)) {
            profiling.cancel();
            return;
        }
        Map<LayerWeights, LayerProfile> known = new HashMap<>();
        if (profiled != null && profiled.loaded() == request.loaded()) {
            profiles.get().forEach(profile -> known.put(profile.layer(), profile));
        }
        profiling.request(
                "counting the weights of " + request.graph().graph().name(),
                progress -> WeightProfiler.profile(request.graph(), request.loaded(), seed, known, progress),
                result -> {
                    profiled = request;
                    profiles.set(result);
                },
                failure -> failures.accept(
                        "count the weights of " + request.graph().graph().name(), failure));
    }

    private void draw(LayerDetail.Request request) {
        wanted = request;
        if (detail.get() != null && detail.get().request().equals(request)) {
            drawing.cancel();
            return;
        }
        String id = request.layer().layerId();
        drawing.request(
                "drawing the weights of " + id,
                progress -> WeightProfiler.detail(request, seed, progress),
                detail::set,
                failure -> failures.accept("draw the weights of " + id, failure));
    }

    /** True where the layer that is shown is the one that was asked for last. */
    boolean isDrawn() {
        return detail.get() != null && detail.get().request().equals(wanted);
    }

    /** Writes a picture as a PNG file. */
    void export(KernelPicture picture, KernelScale scale, Path file) {
        background.start(
                "writing " + file.getFileName(),
                progress -> {
                    KernelFiles.write(picture, scale, file);
                    return file;
                },
                written -> {},
                failure -> failures.accept("write " + file.getFileName(), failure));
    }

    /** Figures of all layers that have weights; those of an earlier network while the next one's are being counted. */
    public ReadOnlyObjectProperty<List<LayerProfile>> profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    /** The layer that is shown, or null. */
    ReadOnlyObjectProperty<LayerDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }
}
