package dev.kiln.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.presets.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageClipboardTest {
    private final Document document =
            new Document(Presets.find("squeezenet-v1.0").orElseThrow().architecture());

    private SqueezeNet net() {
        return (SqueezeNet) document.architecture();
    }

    private String copy(String layer) {
        return StageClipboard.copy(net(), layer).orElseThrow();
    }

    @Test
    void aModuleIsPastedBehindTheSelectedOne() {
        String fire9 = copy("fire9/expand3x3");
        document.apply(StageClipboard.paste(fire9, "fire2/squeeze1x1", false));
        assertThat(net().fireCount()).isEqualTo(9);
        assertThat(net().fires().get(1)).isEqualTo(net().fires().get(8));
        assertThat(document.undoLabelProperty().get()).isEqualTo("paste Fire module");
    }

    @Test
    void aModuleReplacesTheSelectedOne() {
        document.apply(StageClipboard.paste(copy("fire9/concat"), "fire2/squeeze1x1", true));
        assertThat(net().fireCount()).isEqualTo(8);
        assertThat(net().fires().get(0)).isEqualTo(net().fires().get(7));
    }

    @Test
    void severalStagesAreAnArrayAndComeInTheirOrder() {
        // pool1 and fire2
        document.apply(StageClipboard.paste(StageClipboard.copy(net(), List.of(1, 0)), null, false));
        int size = net().body().size();
        assertThat(net().body().subList(size - 2, size)).isEqualTo(net().body().subList(0, 2));
    }

    @Test
    void behindConv1IsTheBeginOfTheBody() {
        document.apply(StageClipboard.paste(copy("fire9/concat"), "relu_conv1", false));
        assertThat(Stages.idOf(net(), 0)).isEqualTo("fire2");
    }

    /** The classifier of nine modules is conv11, of 24 conv26, of 99 conv101. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 24, 99})
    void behindTheClassifierIsTheEndOfTheBody(int modules) {
        document.apply(Edits.modules(modules));
        int size = net().body().size();
        document.apply(StageClipboard.paste(copy("fire2/concat"), "conv" + (modules + 2), false));
        assertThat(net().body()).hasSize(size + 1);
        assertThat(net().body().get(size)).isEqualTo(net().fires().get(0));
    }

    @Test
    void thePastedModuleIsTheNextSelection() {
        SqueezeNet before = net();
        document.apply(StageClipboard.paste(copy("fire9/concat"), "fire4/concat", false));
        assertThat(StageClipboard.layerOfPasted(before, net(), "fire4/concat", false))
                .hasValue("fire5/squeeze1x1");
        assertThat(StageClipboard.layerOfPasted(before, net(), "fire4/concat", true))
                .hasValue("fire4/squeeze1x1");
    }

    @Test
    void textThatIsNoStageChangesNothingAndSaysWhy() {
        SqueezeNet before = net();
        document.apply(StageClipboard.paste("{\"fire\": {\"s1x1\": \"many\"}}", "fire2/concat", false));
        assertThat(document.architecture()).isSameAs(before);
        assertThat(document.undoLabelProperty().get()).isEmpty();
        assertThat(document.refusalProperty().get())
                .contains("fire.s1x1")
                .contains("expected a whole number")
                .contains("found \"many\"");
    }

    @Test
    void stemAndClassifierAreNoModules() {
        assertThat(StageClipboard.copy(net(), "conv1")).isEmpty();
        assertThat(StageClipboard.copy(net(), "conv10")).isEmpty();
        assertThat(StageClipboard.copy(net(), (String) null)).isEmpty();
    }
}
