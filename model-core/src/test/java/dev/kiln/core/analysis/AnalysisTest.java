package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts against figures that independent analyzers, the authors' files and the paper give. */
class AnalysisTest {
    private static final SqueezeNet V10 = Published.squeezeNet10();
    private static final SqueezeNet V11 = Published.squeezeNet11();

    static Analysis analyze(Architecture architecture) {
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    private static SqueezeNet sized(SqueezeNet net, int side, int conv10Padding, Rounding rounding) {
        SqueezeNet resized = net.withInput(new TensorShape(3, side, side))
                .withClassifier(net.classifier().withPadding(conv10Padding));
        return Pools.withRounding(resized, rounding);
    }

    static Stream<Arguments> countsOfIndependentAnalyzers() {
        return Stream.of(
                Arguments.of("v1.0, 227, the authors' file", V10, 1_248_424, 861_339_936),
                Arguments.of("v1.0, 227, no padding", sized(V10, 227, 0, Rounding.CEIL), 1_248_424, 832_667_936),
                Arguments.of("v1.0, 224, torchvision", sized(V10, 224, 0, Rounding.CEIL), 1_248_424, 818_924_576),
                Arguments.of("v1.0, 224, rounded down", sized(V10, 224, 0, Rounding.FLOOR), 1_248_424, 777_221_152),
                Arguments.of("v1.1, 227, the authors' file", V11, 1_235_496, 387_747_520),
                Arguments.of("v1.1, 227, rounded down", sized(V11, 227, 0, Rounding.FLOOR), 1_235_496, 352_540_352),
                Arguments.of("v1.1, 224", sized(V11, 224, 0, Rounding.CEIL), 1_235_496, 349_151_936),
                Arguments.of("BVLC AlexNet", Published.alexNetBvlc(), 60_965_224, 724_406_816),
                Arguments.of("AlexNet ungrouped", Published.alexNetBvlc().withGroups(1), 62_378_344, 1_135_256_096),
                Arguments.of("torchvision AlexNet", Published.alexNetTorchvision(), 61_100_840, 714_188_480));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("countsOfIndependentAnalyzers")
    void countsParametersAndMacs(String name, Architecture architecture, long parameters, long macs) {
        Analysis analysis = analyze(architecture);
        assertThat(analysis.parameters()).isEqualTo(parameters);
        assertThat(analysis.macs()).isEqualTo(macs);
    }

    @ParameterizedTest(name = "SR {0}, pct3x3 {1}")
    @CsvSource({
        "0.125, 0.5, 1248424",
        "0.25, 0.5, 1967080",
        "0.5, 0.5, 3404392",
        "0.75, 0.5, 4841704",
        "1.0, 0.5, 6279016",
        "0.5, 0.01, 1478248",
        "0.5, 0.25, 2421352",
        "0.5, 0.75, 4387432",
        "0.5, 0.99, 5330536"
    })
    void metaparametersGiveTheParametersOfThePapersSweeps(double squeezeRatio, double pct3x3, long parameters) {
        FireSchedule schedule =
                FireSchedule.PAPER.withSqueezeRatio(squeezeRatio).withPct3x3(pct3x3);
        assertThat(analyze(Schedules.apply(V10, schedule)).parameters()).isEqualTo(parameters);
    }

    @Test
    void countsActivationElementsByKind() {
        Analysis analysis = analyze(V10);
        assertThat(analysis.convolutionElements()).isEqualTo(4_507_272);
        assertThat(analysis.poolElements()).isEqualTo(564_552);
        assertThat(analysis.concatElements()).isEqualTo(2_755_072);
        assertThat(analysis.activationElements()).isEqualTo(4_507_272 + 564_552 + 2_755_072);
    }

    @Test
    void receptiveFieldsAtConv10() {
        assertThat(analyze(V10).receptiveField()).isEqualTo(new ReceptiveField(155, 155, 16, 16, -76, -76));
        assertThat(analyze(V11).receptiveField()).isEqualTo(new ReceptiveField(207, 207, 16, 16, -88, -88));
    }

    @Test
    void shapesOfTheAuthorsFile() {
        ShapedGraph graph = ShapedGraph.infer(V10.expand());
        assertThat(graph.shapeOf("conv1")).contains(new TensorShape(96, 111, 111));
        assertThat(graph.shapeOf("pool1")).contains(new TensorShape(96, 55, 55));
        assertThat(graph.shapeOf("pool4")).contains(new TensorShape(256, 27, 27));
        assertThat(graph.shapeOf("pool8")).contains(new TensorShape(512, 13, 13));
        assertThat(graph.shapeOf("conv10")).contains(new TensorShape(1000, 15, 15));
    }

    @Test
    void conventionsGiveTheFiguresThatOthersPublish() {
        Analysis analysis = analyze(V10);
        assertThat(analysis.operations(CountingConvention.MAC)).isEqualTo(861_339_936);
        assertThat(analysis.operations(CountingConvention.MAC_BIAS)).isEqualTo(865_847_208);
        // the authors' 1.72 GFLOPS
        assertThat(analysis.operations(CountingConvention.FLOP) / 10_000_000).isEqualTo(172);
    }

    @Test
    void bypassesHaveTheSizesOfThePapersDefinition() {
        assertThat(analyze(Bypasses.apply(V10, Bypass.SIMPLE)).parameters()).isEqualTo(1_248_424);
        long complex = analyze(Bypasses.apply(V10, Bypass.COMPLEX)).weightBytes(Precision.FP32);
        assertThat(complex / 10_000).isEqualTo(635); // 6.36 MB rounded
    }

    @Test
    void peakMemoryIsConv1WithItsPool() {
        Analysis analysis = analyze(V10);
        // by hand: 96·111·111 written by conv1 and 96·55·55 by pool1 are held together
        assertThat(analysis.peakLiveElements()).isEqualTo(96 * 111 * 111 + 96 * 55 * 55);
        assertThat(analysis.peakLayer().id()).isEqualTo("pool1");
    }
}
