package dev.kiln.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    private static Analysis analysis(Architecture architecture) {
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    static Stream<Preset> presets() {
        return Presets.all().stream();
    }

    @Test
    void shipsThePublishedNetworksAndTwoSmallOnes() {
        assertThat(Presets.all())
                .extracting(Preset::id)
                .containsExactly(
                        "squeezenet-v1.0",
                        "squeezenet-v1.1",
                        "squeezenet-simple-bypass",
                        "squeezenet-complex-bypass",
                        "alexnet-bvlc",
                        "alexnet-torchvision",
                        "squeezenet-micro-32",
                        "squeezenet-mini-64");
        assertThat(Presets.ids())
                .isEqualTo(Presets.all().stream().map(Preset::id).toList());
        assertThat(Presets.all())
                .extracting(preset -> preset.architecture().name())
                .doesNotHaveDuplicates();
        assertThat(Presets.find("resnet-50")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetHasFittingShapesAndOneSentence(Preset preset) {
        assertThat(ShapedGraph.infer(preset.architecture().expand()).problems()).isEmpty();
        assertThat(preset.description()).endsWith(".").doesNotContain(". ");
    }

    @Test
    void readsOnlyThePresetThatIsAskedFor() {
        List<String> files = new ArrayList<>();
        PresetLibrary library = new PresetLibrary(file -> {
            files.add(file);
            return Resources.bytes(file);
        });
        library.find("squeezenet-v1.0");
        library.find("squeezenet-v1.0");
        library.find("resnet-50");
        assertThat(files).containsExactly("presets.json", "architectures/squeezenet-v1.0.json");
    }

    /** Figures of independent analyzers and of the authors' files. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "squeezenet-v1.0, '', 1248424, 861339936",
        "squeezenet-v1.0, conv10.padding=0, 1248424, 832667936",
        "squeezenet-v1.0, input=224 conv10.padding=0, 1248424, 818924576",
        "squeezenet-v1.0, input=224 conv10.padding=0 pool.rounding=floor, 1248424, 777221152",
        "squeezenet-v1.1, '', 1235496, 387747520",
        "squeezenet-v1.1, pool.rounding=floor, 1235496, 352540352",
        "squeezenet-v1.1, input=224, 1235496, 349151936",
        "alexnet-bvlc, '', 60965224, 724406816",
        "alexnet-bvlc, groups=1, 62378344, 1135256096",
        "alexnet-torchvision, '', 61100840, 714188480"
    })
    void countsAsIndependentAnalyzersDo(String id, String settings, long parameters, long macs) {
        Analysis analysis = analysis(changed(id, settings));
        assertThat(analysis.parameters()).isEqualTo(parameters);
        assertThat(analysis.macs()).isEqualTo(macs);
    }

    @Test
    void alexNetIsAsLargeAsItsPreset() {
        assertThat(analysis(preset("alexnet-bvlc")).parameters()).isEqualTo(AlexNet.PARAMETERS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sr=0.125, 1248424",
        "sr=0.25, 1967080",
        "sr=0.5, 3404392",
        "sr=0.75, 4841704",
        "sr=1.0, 6279016",
        "sr=0.5 pct3x3=0.01, 1478248",
        "sr=0.5 pct3x3=0.25, 2421352",
        "sr=0.5 pct3x3=0.75, 4387432",
        "sr=0.5 pct3x3=0.99, 5330536"
    })
    void metaparametersGiveTheSizesOfThePapersSweeps(String settings, long parameters) {
        assertThat(analysis(changed("squeezenet-v1.0", settings)).parameters()).isEqualTo(parameters);
    }

    private static Architecture changed(String id, String settings) {
        Architecture architecture = preset(id);
        for (String setting : settings.split(" ")) {
            if (!setting.isEmpty()) {
                architecture = Settings.parse(setting).apply(architecture);
            }
        }
        return architecture;
    }

    @Test
    void shapesAndReceptiveFieldsOfTheAuthorsFiles() {
        Analysis v10 = analysis(preset("squeezenet-v1.0"));
        assertThat(v10.graph().shapeOf("conv1")).contains(new TensorShape(96, 111, 111));
        assertThat(v10.graph().shapeOf("pool1")).contains(new TensorShape(96, 55, 55));
        assertThat(v10.graph().shapeOf("pool4")).contains(new TensorShape(256, 27, 27));
        assertThat(v10.graph().shapeOf("pool8")).contains(new TensorShape(512, 13, 13));
        assertThat(v10.graph().shapeOf("conv10")).contains(new TensorShape(1000, 15, 15));
        assertThat(v10.convolutionElements()).isEqualTo(4_507_272);
        assertThat(v10.poolElements()).isEqualTo(564_552);
        assertThat(v10.concatElements()).isEqualTo(2_755_072);
        assertThat(v10.receptiveField()).isEqualTo(new ReceptiveField(155, 155, 16, 16, -76, -76));
        assertThat(analysis(preset("squeezenet-v1.1")).receptiveField())
                .isEqualTo(new ReceptiveField(207, 207, 16, 16, -88, -88));
    }

    @Test
    void bypassPresetsAreVersionOneWithThePapersBypasses() {
        SqueezeNet v10 = (SqueezeNet) preset("squeezenet-v1.0");
        Architecture simple = preset("squeezenet-simple-bypass");
        Architecture complex = preset("squeezenet-complex-bypass");
        assertThat(simple).isEqualTo(Bypasses.apply(v10, Bypass.SIMPLE).withName(simple.name()));
        assertThat(complex).isEqualTo(Bypasses.apply(v10, Bypass.COMPLEX).withName(complex.name()));
        // the paper's definition gives 6.36 MB, not the 7.7 MB of its table
        assertThat(Math.round(4 * analysis(complex).parameters() / 10_000.0)).isEqualTo(636);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squeezenet-micro-32", "squeezenet-mini-64"})
    void smallPresetsAreMadeForTrainingFromScratch(String id) {
        SqueezeNet net = (SqueezeNet) preset(id);
        assertThat(net.classifier().relu()).isFalse();
        assertThat(net.classes()).isEqualTo(10);
        assertThat(net.name()).contains(net.input().height() + "×" + net.input().width());
        assertThat(Schedules.deviations(net)).isEmpty();
        assertThat(analysis(net).parameters()).isLessThan(727_000);
        // downsample late: the last feature map is not smaller than 8 × 8
        String last = "conv" + (net.fireCount() + 2);
        assertThat(analysis(net).graph().shapeOf(last)).contains(new TensorShape(10, 8, 8));
    }
}
