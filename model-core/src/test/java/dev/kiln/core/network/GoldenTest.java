package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.core.Published;
import dev.kiln.core.SharedData;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Preprocessing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SqueezeNet v1.0 with the published weights against an independent runtime, layer by layer, on ten pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private static final double PROBABILITY_TOLERANCE = 1e-4;
    /** Of the layer's maximum. */
    private static final double ACTIVATION_TOLERANCE = 1e-3;

    private JsonNode golden;
    private Network network;

    @BeforeAll
    void build() throws IOException {
        golden = new ObjectMapper()
                .readTree(SharedData.path("golden/squeezenet_v1.0_golden.json").toFile());
        var weights = WeightFiles.read(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        network = Network.build(ShapedGraph.infer(Published.squeezeNet10().expand()), weights);
    }

    @AfterAll
    void close() {
        if (network != null) {
            network.close();
        }
    }

    Stream<String> pictures() {
        assertThat(golden.get("images")).hasSize(10);
        return StreamSupport.stream(golden.get("images").spliterator(), false)
                .map(image -> image.get("file").asText());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyLayerAgreesWithTheIndependentRuntime(String file) {
        JsonNode expected = StreamSupport.stream(golden.get("images").spliterator(), false)
                .filter(image -> image.get("file").asText().equals(file))
                .findFirst()
                .orElseThrow();
        InputTensor input = read(SharedData.path("golden/" + file));
        Activations activations = network.run(input);
        for (JsonNode layer : expected.get("activations")) {
            assertLayer(layer, activations.of(layer.get("layer").asText()));
        }
        float[] probabilities = activations.of("prob").values();
        assertTop5(expected.get("top5"), probabilities);
        assertThat(network.probabilities(input)).containsExactly(probabilities, within(1e-6f));
    }

    /** A crop as the published network takes it. */
    static InputTensor read(Path file) {
        BufferedImage image;
        try {
            image = ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TensorShape shape = new TensorShape(3, image.getHeight(), image.getWidth());
        int cells = Math.toIntExact(shape.cells());
        float[] values = new float[3 * cells];
        for (int i = 0; i < cells; i++) {
            int rgb = image.getRGB(i % shape.width(), i / shape.width());
            for (int channel = 0; channel < 3; channel++) {
                // blue is the lowest byte and the first channel
                values[channel * cells + i] = Preprocessing.CAFFE.value(channel, rgb >> (8 * channel) & 0xff);
            }
        }
        return Inputs.of(shape, values);
    }

    private static void assertLayer(JsonNode expected, Activations.Tensor found) {
        String layer = expected.get("layer").asText();
        JsonNode shape = expected.get("shape");
        assertThat(found.shape())
                .as(layer)
                .isEqualTo(new TensorShape(
                        shape.get(1).asInt(), shape.get(2).asInt(), shape.get(3).asInt()));
        float[] values = found.values();
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElseThrow();
        double expectedMax = expected.get("max").asDouble();
        var tolerance = within(ACTIVATION_TOLERANCE * expectedMax);
        assertThat(mean).as(layer + " mean").isCloseTo(expected.get("mean").asDouble(), tolerance);
        assertThat(Math.sqrt(variance))
                .as(layer + " standard deviation")
                .isCloseTo(expected.get("std").asDouble(), tolerance);
        double max = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElseThrow();
        assertThat(max).as(layer + " maximum").isCloseTo(expectedMax, tolerance);
        assertThat((double) values[expected.get("argmax").asInt()])
                .as(layer + " where the maximum lies")
                .isCloseTo(expectedMax, tolerance);
    }

    private static void assertTop5(JsonNode expected, float[] probabilities) {
        List<Integer> classes = new ArrayList<>();
        for (JsonNode entry : expected) {
            int index = entry.get("class").asInt();
            classes.add(index);
            assertThat((double) probabilities[index])
                    .as("class " + index)
                    .isCloseTo(entry.get("probability").asDouble(), within(PROBABILITY_TOLERANCE));
        }
        List<Prediction> found = Prediction.top(probabilities, classes.size());
        for (int i = 0; i < classes.size(); i++) {
            // classes may change places where their probabilities are as good as equal
            assertThat(Math.abs(found.get(i).probability() - probabilities[classes.get(i)]))
                    .as(
                            "place %d: found class %d, expected class %d",
                            i, found.get(i).classIndex(), classes.get(i))
                    .isLessThan((float) PROBABILITY_TOLERANCE);
        }
    }
}
