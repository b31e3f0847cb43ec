package dev.kiln.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edits;
import dev.kiln.presets.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final Document document =
            new Document(Presets.find("squeezenet-v1.0").orElseThrow().architecture());
    private final CompareViewModel model = new CompareViewModel(document);

    private List<String> names() {
        model.update();
        return model.networksProperty().get().stream()
                .map(ComparedNetwork::name)
                .toList();
    }

    @Test
    void beginsWithTheNetworkInFrontAndAlexNet() {
        assertThat(names()).containsExactly("SqueezeNet v1.0", "AlexNet (BVLC)");
    }

    @Test
    void variantsAreComparedAsSoonAsTheyAreOpen() {
        document.duplicateVariant();
        assertThat(names()).containsExactly("SqueezeNet v1.0 (2)", "SqueezeNet v1.0", "AlexNet (BVLC)");
        document.showVariant(0);
        assertThat(names()).containsExactly("SqueezeNet v1.0", "SqueezeNet v1.0 (2)", "AlexNet (BVLC)");
    }

    @Test
    void thePinnedBaselineIsTheReference() {
        document.pinBaseline();
        document.apply(Edits.squeezeRatio(0.25));
        assertThat(names()).containsExactly("SqueezeNet v1.0, pinned as opened", "SqueezeNet v1.0", "AlexNet (BVLC)");
        assertThat(model.networksProperty().get().get(0).analysis().parameters())
                .isEqualTo(1_248_424);
        document.unpinBaseline();
        assertThat(names()).startsWith("SqueezeNet v1.0");
    }

    @Test
    void noTwoNetworksAreCalledTheSame() {
        document.apply(Edits.squeezeRatio(0.25));
        document.apply(Edits.squeezeRatio(0.5));
        document.pinBaseline();
        document.undo();
        model.choose("preset squeezenet-v1.0", true);
        document.addVariant(document.architecture());
        document.rename("SqueezeNet v1.0");
        assertThat(names())
                .containsExactly(
                        "SqueezeNet v1.0, pinned at step 2",
                        "SqueezeNet v1.0",
                        "SqueezeNet v1.0 (another variant)",
                        "SqueezeNet v1.0 (the preset)",
                        "AlexNet (BVLC)");
    }

    @Test
    void anyOfThemCanBeTheReference() {
        model.compareWith("preset alexnet-bvlc");
        assertThat(names()).containsExactly("AlexNet (BVLC)", "SqueezeNet v1.0");
    }

    @Test
    void presetsAreTickedAndTakenAwayButTheNetworkInFrontStays() {
        model.choose("preset squeezenet-v1.1", true);
        assertThat(names()).containsExactly("SqueezeNet v1.0", "SqueezeNet v1.1", "AlexNet (BVLC)");
        model.choose("preset squeezenet-v1.1", false);
        model.choose("preset alexnet-bvlc", false);
        assertThat(names()).containsExactly("SqueezeNet v1.0");
        assertThat(model.candidates())
                .filteredOn(CompareViewModel.Candidate::fixed)
                .extracting(CompareViewModel.Candidate::name)
                .containsExactly("SqueezeNet v1.0");
    }
}
