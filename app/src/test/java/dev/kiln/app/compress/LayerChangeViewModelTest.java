package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayerChangeViewModelTest {
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final Document document =
            new Document(Presets.find("squeezenet-v1.1").orElseThrow().architecture());
    private final CompressionViewModel model =
            new CompressionViewModel(document, background, 1, (doing, failure) -> fail(doing, failure));
    private final Selection selection = new Selection();
    private final List<String> computed = new ArrayList<>();
    private final LayerChangeViewModel<MaskChange> masks = new LayerChangeViewModel<>(
            model,
            selection,
            background,
            (change, progress) -> {
                computed.add(change.layer().layerId());
                return MaskChange.of(change);
            },
            (doing, failure) -> fail(doing, failure));

    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    @BeforeEach
    void show() {
        model.show(preset("squeezenet-v1.1"), null);
    }

    private MaskChange shown() {
        return masks.shownProperty().get();
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        selection.select("conv10");
        model.plan().set("conv10", new LayerSetting(0.5, 4));
        assertThat(computed).isEmpty();
        masks.setInFront(true);
        assertThat(computed).containsExactly("conv10");
        masks.setInFront(false);
        selection.select("conv1");
        masks.setInFront(true);
        assertThat(computed).containsExactly("conv10", "conv1");
    }

    @Test
    void thePlanOfTheSelectedLayerIsFollowedAndThoseOfOthersAreNot() {
        selection.select("conv10");
        masks.setInFront(true);
        assertThat(shown().picture().kept()).isEqualTo(512_000);
        model.plan().set("fire2/squeeze1x1", new LayerSetting(0.5, LayerSetting.FLOAT_BITS));
        assertThat(computed).hasSize(1);
        model.plan().set("conv10", new LayerSetting(0.25, LayerSetting.FLOAT_BITS));
        assertThat(shown().picture().kept()).isEqualTo(128_000);
        assertThat(shown().picture().pruned()).isEqualTo(384_000);
    }

    @Test
    void aLayerWithoutWeightsStandsForTheFirstThatHasSome() {
        masks.setInFront(true);
        selection.select("pool1");
        assertThat(shown().picture().layer().layerId()).isEqualTo("conv1");
    }

    @Test
    void groupsAreThoseOfTheNetwork() {
        model.show(preset("alexnet-bvlc"), null);
        selection.select("conv2");
        masks.setInFront(true);
        // two groups of 48 inputs: facts.md
        assertThat(shown().groups()).isEqualTo(2);
        assertThat(shown().inputs()).isEqualTo(96);
    }

    @Test
    void onlyTheFirstLayersInputsAreColours() {
        masks.setInFront(true);
        assertThat(shown().picture().layer().layerId()).isEqualTo("conv1");
        assertThat(shown().colours()).containsExactly("blue", "green", "red");
        selection.select("fire2/squeeze1x1");
        assertThat(shown().picture().layer().layerId()).isEqualTo("fire2/squeeze1x1");
        assertThat(shown().colours()).isEmpty();
    }
}
