package dev.kiln.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import org.junit.jupiter.api.Test;

class SettingPreviewTest {
    private static final Architecture V10 =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();

    private static SettingPreview preview(String setting) {
        return SettingPreview.of(setting, V10, Analysis.of(ShapedGraph.infer(V10.expand())));
    }

    @Test
    void showsWhatASettingWouldCost() {
        SettingPreview preview = preview("sr=0.25");
        // 1,967,080 parameters: counted by hand from the paper's metaparameters at SR 0.25
        assertThat(preview.text())
                .startsWith("1,248,424 → 1,967,080 parameters ▲ 57.6 %")
                .contains(" MACs ▲ ");
        assertThat(preview.edit())
                .hasValueSatisfying(edit -> assertThat(edit.label()).isEqualTo("set SR to 0.25"));
    }

    @Test
    void namesWhatIsNearAnUnknownKey() {
        assertThat(preview("squeze=1").edit()).isEmpty();
        assertThat(preview("modlues=9").text()).contains("modules");
        assertThat(preview("fire5.s1x=16").text()).contains("fire5.s1x1");
        assertThat(preview("modlues=").text()).contains("modules");
    }

    @Test
    void saysWhichValuesAKeyTakes() {
        assertThat(preview("sr=").text()).contains("above 0 and at most 1");
        assertThat(preview("sr=7").text()).contains("above 0 and at most 1");
        assertThat(preview("fire5.s1x1=").text()).contains("whole number");
    }

    @Test
    void saysThatAModuleIsNotThere() {
        assertThat(preview("fire77.s1x1=16")).satisfies(shown -> {
            assertThat(shown.text()).contains("there is no fire77");
            assertThat(shown.edit()).isEmpty();
        });
    }

    @Test
    void saysWhatDoesNotFitButLetsItBeDone() {
        SettingPreview preview = preview("input=5");
        assertThat(preview.text()).contains("conv1: window 7 does not fit 5×5 input");
        assertThat(preview.edit()).isPresent();
    }

    @Test
    void saysThatNothingWouldChange() {
        assertThat(preview("sr=0.125").text()).isEqualTo("The network has this value already.");
    }
}
