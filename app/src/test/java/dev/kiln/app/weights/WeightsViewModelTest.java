package dev.kiln.app.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.SharedData;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.CompletedWeights;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightStatistics;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsViewModelTest {
    private final List<String> failures = new ArrayList<>();
    private final Architecture architecture =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();
    private final ShapedGraph graph = shaped(architecture);
    private final WeightsViewModel model = model(new Background(Runnable::run, Runnable::run));

    private WeightsViewModel model(Background background) {
        return new WeightsViewModel(background, 1, (action, failure) -> failures.add(action + ": " + failure));
    }

    private static ShapedGraph shaped(Architecture architecture) {
        return ShapedGraph.infer(architecture.expand());
    }

    private LayerProfile profile(String id) {
        return model.profilesProperty().get().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutWeightsItShowsThoseThatARunWouldUse() {
        model.show(graph, null, "fire2/expand3x3");
        assertThat(model.profilesProperty().get()).hasSize(26).noneMatch(LayerProfile::trained);
        assertThat(model.detailProperty().get().id()).isEqualTo("fire2/expand3x3");
        Weights run = CompletedWeights.of(graph, null, 1).weights();
        assertThat(profile("conv10").figures().statistics())
                .isEqualTo(WeightStatistics.of(run.tensor("conv10.weight").orElseThrow()));
        assertThat(WeightTexts.untrained(model.profilesProperty().get())).startsWith("⚠ Untrained: random numbers");
        assertThat(failures).isEmpty();
    }

    @Test
    void aLayerWithoutWeightsStandsForTheFirstThatHasSome() {
        model.show(graph, null, "pool1");
        assertThat(model.detailProperty().get().id()).isEqualTo("conv1");
        model.show(graph, null, null);
        assertThat(model.detailProperty().get().id()).isEqualTo("conv1");
    }

    @Test
    void thePublishedWeightsAddUpToTheKnownCounts() throws IOException {
        Weights loaded = WeightFiles.read(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        model.show(graph, loaded, null);
        assertThat(model.profilesProperty().get()).allMatch(LayerProfile::trained);
        assertThat(WeightTexts.untrained(model.profilesProperty().get())).isEmpty();
        assertThat(WeightTexts.total(model.profilesProperty().get()))
                .isEqualTo("26 layers · 1,244,448 weights · 415,921 other than 0 (33.4 %)"
                        + " · 422,083 stored entries, 6,162 of them filler zeros");
    }

    @Test
    void anEditMarksTheLayersThatItTakesTheWeightsOfAndCountsOnlyThem() throws IOException {
        Weights loaded = WeightFiles.read(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        model.show(graph, loaded, null);
        Map<String, LayerProfile> before = new HashMap<>();
        model.profilesProperty().get().forEach(profile -> before.put(profile.id(), profile));
        model.show(shaped(Edits.squeeze1x1(5, 48).apply(architecture)), loaded, null);
        List<String> untrained = List.of("fire5/squeeze1x1", "fire5/expand1x1", "fire5/expand3x3");
        for (LayerProfile profile : model.profilesProperty().get()) {
            boolean changed = untrained.contains(profile.id());
            assertThat(profile.trained()).isEqualTo(!changed);
            assertThat(profile == before.get(profile.id())).isEqualTo(!changed);
        }
        assertThat(WeightTexts.untrained(model.profilesProperty().get()))
                .isEqualTo("⚠ 3 of 26 layers are untrained, because the loaded weights do not fit.");
    }

    @Test
    void aStaleRequestIsDropped() {
        Deque<Runnable> work = new ArrayDeque<>();
        WeightsViewModel slow = model(new Background(work::add, Runnable::run));
        slow.show(graph, null, "conv1");
        slow.show(graph, null, "conv10");
        slow.show(graph, null, "fire9/expand3x3");
        while (!work.isEmpty()) {
            work.poll().run();
        }
        assertThat(slow.detailProperty().get().id()).isEqualTo("fire9/expand3x3");
        assertThat(slow.isDrawn()).isTrue();
        slow.show(graph, null, "conv1");
        assertThat(slow.isDrawn()).isFalse();
        slow.show(graph, null, "fire9/expand3x3");
        while (!work.isEmpty()) {
            work.poll().run();
        }
        assertThat(slow.detailProperty().get().id()).isEqualTo("fire9/expand3x3");
        assertThat(slow.profilesProperty().get()).hasSize(26);
    }

    @Test
    void groupsAndColorsFollowTheNetwork() {
        ShapedGraph alexNet = shaped(Presets.find("alexnet-bvlc").orElseThrow().architecture());
        List<LayerWeights> layers = LayerWeights.of(alexNet);
        LayerDetail.Request conv1 = LayerDetail.Request.of(alexNet, layers.get(0), null);
        LayerDetail.Request conv2 = LayerDetail.Request.of(alexNet, layers.get(1), null);
        assertThat(conv1.seesPicture()).isTrue();
        assertThat(conv1.groups()).isEqualTo(1);
        assertThat(conv2.seesPicture()).isFalse();
        assertThat(conv2.groups()).isEqualTo(2);
    }
}
