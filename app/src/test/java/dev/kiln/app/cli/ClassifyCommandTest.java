package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.app.SharedData;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions from the command line, and weights that do not fit. */
class ClassifyCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    @Test
    void classifiesAsTheReferenceDoes() throws IOException {
        JsonNode image = json("classify", "squeezenet-v1.0", "--weights", authorsWeights(), cat())
                .get("images")
                .get(0);
        assertThat(image.get("top5")).hasSize(5);
        assertThat(image.get("top5").get(0).get("class").asInt()).isEqualTo(278);
        assertThat(image.get("top5").get(0).get("label").asText()).contains("kit fox");
        assertThat(image.get("top5").get(0).get("probability").asDouble()).isCloseTo(0.459062, within(1e-4));
    }

    @Test
    void classifiesWhatCanBeReadAndNamesTheRest() throws IOException {
        Path picture = SharedData.file("golden/cat.png");
        assertThat(run("classify", "squeezenet-v1.0", "missing.jpg", picture.toString(), "--json"))
                .isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.get("images")).hasSize(1);
        assertThat(json.get("images").get(0).get("file").asText()).isEqualTo(picture.toString());
        assertThat(json.get("failures")).hasSize(1);
        assertThat(json.get("failures").get(0).get("file").asText()).isEqualTo("missing.jpg");
    }

    @Test
    void weightsThatDoNotFitAreRefusedWithTheirTensors() {
        assertThat(run("classify", "squeezenet-complex-bypass", "--weights", authorsWeights(), cat()))
                .isEqualTo(1);
        assertThat(errors())
                .contains(
                        "squeezenet_v1.0_deep_compressed.net: does not fit",
                        "fire2/bypass1x1.weight: expected shape [128, 96, 1, 1], found no such tensor",
                        "; and 3 more; --partial loads what fits");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatFitsIsLoadedOnRequestAndTheRestIsNamed() {
        assertThat(run("classify", "squeezenet-complex-bypass", "--partial", "--weights", authorsWeights(), cat()))
                .isZero();
        assertThat(errors())
                .contains("random numbers stand in for fire2/bypass1x1, fire4/bypass1x1, fire6/bypass1x1,"
                        + " fire8/bypass1x1, and predictions mean little");
    }

    @Test
    void weightsOfWhichNothingFitsAreRefusedInAnyCase() {
        assertThat(run("classify", "alexnet-bvlc", "--partial", "--weights", authorsWeights(), cat()))
                .isEqualTo(1);
        assertThat(errors()).contains("nothing of it fits", "conv1.weight: expected shape [96, 3, 11, 11]");
    }

    @Test
    void inputThatTheWeightsWereNotTrainedWithIsWarnedOf() {
        assertThat(run(
                        "classify",
                        "squeezenet-v1.0",
                        "--preprocessing",
                        "torchvision",
                        "--weights",
                        authorsWeights(),
                        cat()))
                .isZero();
        assertThat(errors()).contains("kiln: warning: Trained with Caffe: BGR, 0–255, minus (104, 117, 123).");
        err.reset();
        assertThat(run("classify", "squeezenet-v1.0", "--weights", authorsWeights(), cat()))
                .isZero();
        assertThat(errors()).doesNotContain("warning");
    }

    @Test
    void anInputOf4000By4000IsRefusedWithTheMemoryItNeeds() {
        assertThat(run("classify", "squeezenet-v1.0", "--set", "input=4000", "missing.jpg"))
                .isEqualTo(1);
        assertThat(errors())
                .containsPattern(
                        "kiln: SqueezeNet v1.0.* needs \\d+ MB to run, more than the \\d+ MB that Kiln may use");
    }

    @Test
    void weightsWithAnInfinityAreRefusedWithLayerAndOffset() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(authorsWeights()));
        // 26 counts of four bytes, then the codebook of conv1: its second centroid
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(26 * 4 + 4, Float.POSITIVE_INFINITY);
        Path broken = Files.write(folder.resolve("broken.net"), bytes);
        assertThat(run("classify", "squeezenet-v1.0", "--weights", broken.toString(), cat()))
                .isEqualTo(1);
        assertThat(errors()).contains("broken.net: byte 108: value 1 in the codebook of conv1 is Infinity");
    }

    /** Finite weights that overflow: the first layer's values are as large as floats can be, the next one's sums are not finite. */
    private Path overflowing() throws IOException {
        Architecture architecture =
                Presets.find("squeezenet-v1.1").orElseThrow().architecture();
        List<WeightTensor> tensors =
                HeInitialization.initialize(ShapedGraph.infer(architecture.expand()), 1).tensors().stream()
                        .map(tensor -> tensor.name().equals("conv1.bias") ? filled(tensor) : tensor)
                        .toList();
        Weights weights = new Weights(Weights.Origin.FILE, "overflowing", tensors);
        Path file = folder.resolve("overflowing.kiln");
        KilnFileWriter.write(file, LosslessCompression.of(architecture, weights), LayerCoder.ARITHMETIC);
        return file;
    }

    private static WeightTensor filled(WeightTensor tensor) {
        float[] values = new float[tensor.values().length];
        Arrays.fill(values, Float.MAX_VALUE);
        return new WeightTensor(tensor.name(), tensor.shape(), values);
    }

    @Test
    void anAnswerThatIsNoNumberIsNone() throws IOException {
        String weights = overflowing().toString();
        assertThat(run("classify", "squeezenet-v1.1", "--weights", weights, cat()))
                .isEqualTo(1);
        assertThat(errors())
                .contains("has no answer, because values grow beyond all numbers, first in fire2/squeeze1x1: ");
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("NaN");
        JsonNode layer = json(
                "activations",
                "squeezenet-v1.1",
                "--weights",
                weights,
                cat(),
                "--layer",
                "fire2/squeeze1x1",
                "--npy",
                "--out",
                folder.resolve("maps").toString());
        assertThat(layer.get("notNumbers").asInt()).isPositive();
    }

    /** As of every command whose input is all at fault: no document, exit code 1, and each fault by name. */
    @Test
    void nothingButFailuresIsNoDocument() throws IOException {
        String weights = overflowing().toString();
        assertThat(run("classify", "squeezenet-v1.1", "--json", "--weights", weights, cat(), "no.png"))
                .isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(errors()).contains("has no answer", "no.png");
    }

    @Test
    void valuesThatAreNoNumbersAreCountedWhereverTheyAreTold() throws IOException {
        String weights = overflowing().toString();
        String[] explain = {"explain", "squeezenet-v1.1", cat(), "--weights", weights, "--layer", "fire2/concat"};
        JsonNode cell = json(with(explain, "--cell", "0,5,5"));
        assertThat(cell.get("notNumbers").isInt()).isTrue();
        JsonNode behind =
                json("explain", "squeezenet-v1.1", cat(), "--weights", weights, "--layer", "prob", "--cell", "3,0,0");
        assertThat(behind.get("value").isNull()).isTrue();
        assertThat(behind.get("notNumbers").asInt()).isEqualTo(1);

        String[] distance = {"distance", "squeezenet-v1.1", cat(), "--weights", weights, "--other-seed", "1"};
        JsonNode layers = json(distance).get("layers");
        JsonNode last = layers.get(layers.size() - 1);
        assertThat(last.get("id").asText()).isEqualTo("prob");
        assertThat(last.get("relativeL2").isNull()).isTrue();
        assertThat(last.get("firstNotNumbers").asInt()).isEqualTo(1000);
        assertThat(last.get("secondNotNumbers").asInt()).isZero();
        assertThat(run(distance)).isZero();
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("values grow beyond all numbers, first in fire2/squeeze1x1: ", "not a number")
                .doesNotContain("Infinity");
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }
}
