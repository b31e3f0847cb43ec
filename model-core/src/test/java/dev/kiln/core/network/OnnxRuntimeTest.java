package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import dev.kiln.core.Published;
import dev.kiln.core.SharedData;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer against ONNX Runtime. */
class OnnxRuntimeTest {
    /** Of the layer's largest value. */
    private static final double TOLERANCE = 1e-5;

    private static void assertAgree(ShapedGraph graph, Weights weights, List<InputTensor> inputs) throws OrtException {
        try (Network network = Network.build(graph, weights);
                OnnxRun onnx = new OnnxRun(graph, weights)) {
            for (InputTensor input : inputs) {
                Activations found = network.run(input);
                Activations expected = onnx.run(input);
                for (String layer : expected.layers()) {
                    assertThat(TwoRuns.difference(found.of(layer), expected.of(layer)))
                            .as(layer)
                            .isLessThan(TOLERANCE);
                }
            }
        }
    }

    @Test
    void thePublishedNetworkAgreesOnPhotographs() throws IOException, OrtException {
        Path file = SharedData.path("models/squeezenet_v1.0_deep_compressed.net");
        List<InputTensor> inputs;
        try (Stream<Path> files = Files.list(SharedData.path("golden"))) {
            inputs = files.filter(path -> path.toString().endsWith(".png"))
                    .map(GoldenTest::read)
                    .toList();
        }
        assertThat(inputs).hasSize(10);
        assertAgree(ShapedGraph.infer(Published.squeezeNet10().expand()), WeightFiles.read(file), inputs);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("v1.1", Published.squeezeNet11()),
                Arguments.of("complex bypass", Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX)),
                Arguments.of("BVLC AlexNet", Published.alexNetBvlc()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void otherNetworksAgreeWithRandomWeights(String name, Architecture architecture) throws OrtException {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        assertAgree(graph, HeInitialization.initialize(graph, 3), List.of(Inputs.random(graph.shape(0), 5)));
    }
}
