package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.HeInitialization;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What plain DL4J counts and reads. */
class NetworkExportTest {
    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("v1.0", Published.squeezeNet10(), 1_248_424),
                Arguments.of("v1.1", Published.squeezeNet11(), 1_235_496),
                Arguments.of("simple bypass", Bypasses.apply(Published.squeezeNet10(), Bypass.SIMPLE), 1_248_424),
                Arguments.of(
                        "complex bypass",
                        Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX),
                        1_248_424 + 341_248),
                Arguments.of("BVLC AlexNet", Published.alexNetBvlc(), 60_965_224),
                Arguments.of("torchvision AlexNet", Published.alexNetTorchvision(), 61_100_840));
    }

    /** Figures of independent analyzers; complex bypass from the paper's definition: four 1×1 convolutions more. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void dl4jCountsTheParametersThatTheAnalysisCounts(String name, Architecture architecture, long parameters) {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        assertThat(Analysis.of(graph).parameters()).isEqualTo(parameters);
        try (Network network = Network.build(graph, HeInitialization.initialize(graph, 1))) {
            assertThat(network.parameterCount()).isEqualTo(parameters);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void plainDl4jReadsTheJson(String name, Architecture architecture, long parameters) {
        String json = Network.configurationJson(ShapedGraph.infer(architecture.expand()));
        assertThat(json).doesNotContain("kiln");
        var configuration = ComputationGraphConfiguration.fromJson(json);
        assertThat(configuration.toJson()).isEqualTo(json);
        ComputationGraph plain = new ComputationGraph(configuration);
        plain.init();
        assertThat(plain.numParams()).isEqualTo(parameters);
        plain.params().close();
    }

    @Test
    void writesTheJsonOfANetworkThatIsTooLargeToRun() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10()
                .withInput(new TensorShape(3, 6000, 6000))
                .expand());
        assertThatThrownBy(() -> Network.build(graph, HeInitialization.initialize(graph, 1)))
                .hasMessageContaining("MB to run, more than the ");
        assertThat(ComputationGraphConfiguration.fromJson(Network.configurationJson(graph))
                        .getVertices())
                .containsKey("fire9/concat");
    }

    @Test
    void writesNoJsonOfANetworkWithProblems() {
        ShapedGraph graph = ShapedGraph.infer(
                Published.squeezeNet10().withInput(new TensorShape(3, 5, 5)).expand());
        assertThatThrownBy(() -> Network.configurationJson(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conv1: window 7 does not fit 5×5 input");
    }
}
