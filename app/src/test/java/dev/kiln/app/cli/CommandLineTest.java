package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.app.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the command line: fields, exit codes, what goes where. */
class CommandLineTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return KilnCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsThePresets() throws IOException {
        List<String> names = new ArrayList<>();
        json("presets")
                .get("presets")
                .forEach(preset -> names.add(preset.get("name").asText()));
        assertThat(names)
                .contains(
                        "squeezenet-v1.0",
                        "squeezenet-v1.1",
                        "squeezenet-simple-bypass",
                        "squeezenet-complex-bypass",
                        "alexnet-bvlc",
                        "alexnet-torchvision");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "squeezenet-v1.0||1248424|861339936",
                "squeezenet-v1.0|input=224,conv10.padding=0|1248424|818924576",
                "squeezenet-v1.0|input=224,conv10.padding=0,pool.rounding=floor|1248424|777221152",
                "squeezenet-v1.1||1235496|387747520",
                "alexnet-bvlc|groups=1|62378344|1135256096"
            })
    void analyzesWithTheFiguresOfIndependentTools(String preset, String settings, long parameters, long macs)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("analyze", preset));
        if (settings != null) {
            Arrays.stream(settings.split(",")).forEach(setting -> arguments.addAll(List.of("--set", setting)));
        }
        JsonNode json = json(arguments.toArray(String[]::new));
        assertThat(json.get("parameters").asLong()).isEqualTo(parameters);
        assertThat(json.get("macs").asLong()).isEqualTo(macs);
        assertThat(json.get("weightBytes").asLong()).isEqualTo(4 * parameters);
    }

    @Test
    void everyLayerHasTheFieldsOfTheContract() throws IOException {
        JsonNode conv10 = null;
        for (JsonNode layer : json("analyze", "squeezenet-v1.0").get("layers")) {
            assertThat(layer.fieldNames())
                    .toIterable()
                    .contains("id", "kind", "outputShape", "parameters", "macs", "receptiveField");
            conv10 = layer.get("id").asText().equals("conv10") ? layer : conv10;
        }
        assertThat(conv10.get("outputShape").toString()).isEqualTo("[1000,15,15]");
        assertThat(conv10.get("receptiveField").asLong()).isEqualTo(155);
    }

    @Test
    void countsByTheConventionThatIsAskedFor() throws IOException {
        JsonNode json = json("analyze", "squeezenet-v1.0", "--convention", "mac-bias");
        assertThat(json.get("operations").asLong()).isEqualTo(865_847_208);
        assertThat(json.get("macs").asLong()).isEqualTo(861_339_936);
    }

    @Test
    void comparesWithRatiosToTheFirst() throws IOException {
        JsonNode ratios = json("compare", "squeezenet-v1.0", "alexnet-bvlc").get("ratios");
        assertThat(ratios.get(0).get("parameters").asDouble()).isEqualTo(1);
        assertThat(ratios.get(1).get("parameters").asDouble()).isCloseTo(48.83, within(0.005));
        assertThat(1 / ratios.get(1).get("macs").asDouble()).isCloseTo(1.19, within(0.005));
    }

    @Test
    void inspectsTheAuthorsWeights() throws IOException {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        JsonNode tensors = json("weights", "inspect", weights.toString()).get("tensors");
        assertThat(tensors).hasSize(52);
        assertThat(tensors.get(0).get("name").asText()).isEqualTo("conv1.weight");
        assertThat(tensors.get(0).get("shape").toString()).isEqualTo("[96,3,7,7]");
        double nonZero = 0;
        for (JsonNode tensor : tensors) {
            if (tensor.get("name").asText().endsWith(".weight")) {
                long elements = 1;
                for (JsonNode dimension : tensor.get("shape")) {
                    elements *= dimension.asLong();
                }
                nonZero += tensor.get("density").asDouble() * elements;
            }
        }
        assertThat(Math.round(nonZero)).isEqualTo(415_921);
    }

    @Test
    void classifiesAsTheReferenceDoes() throws IOException {
        JsonNode image = json(
                        "classify",
                        "squeezenet-v1.0",
                        "--weights",
                        SharedData.file("models/squeezenet_v1.0_deep_compressed.net")
                                .toString(),
                        SharedData.file("golden/cat.png").toString())
                .get("images")
                .get(0);
        assertThat(image.get("top5")).hasSize(5);
        assertThat(image.get("top5").get(0).get("class").asInt()).isEqualTo(278);
        assertThat(image.get("top5").get(0).get("label").asText()).contains("kit fox");
        assertThat(image.get("top5").get(0).get("probability").asDouble()).isCloseTo(0.459062, within(1e-4));
    }

    @Test
    void writesActivationMapsWithStatistics() throws IOException {
        JsonNode json = json(
                "activations",
                "squeezenet-v1.0",
                "--weights",
                SharedData.file("models/squeezenet_v1.0_deep_compressed.net").toString(),
                SharedData.file("golden/cat.png").toString(),
                "--layer",
                "fire2/squeeze1x1",
                "--out",
                folder.resolve("maps").toString());
        // golden activations of an independent runtime
        assertThat(json.get("shape").toString()).isEqualTo("[16,55,55]");
        assertThat(json.get("mean").asDouble()).isCloseTo(199.609, within(2.0));
        assertThat(json.get("max").asDouble()).isCloseTo(2049.47, within(2.0));
        assertThat(json.get("files")).hasSize(16);
        for (JsonNode file : json.get("files")) {
            assertThat(Path.of(file.asText())).isNotEmptyFile();
        }
    }

    @Test
    void evaluatesALabelledFolderAndNamesCorruptPictures() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path junco = SharedData.file("golden/n01534433_junco.png");
        Files.copy(junco, pictures.resolve("n01534433_junco.png"));
        Files.writeString(pictures.resolve("n02088466_broken.jpg"), "no picture");
        JsonNode json = json(
                "evaluate",
                "squeezenet-v1.0",
                "--weights",
                SharedData.file("models/squeezenet_v1.0_deep_compressed.net").toString(),
                pictures.toString());
        assertThat(json.get("images").asInt()).isEqualTo(1);
        assertThat(json.get("top1").asDouble()).isEqualTo(1);
        assertThat(json.get("failures")).hasSize(1);
        assertThat(json.get("failures").get(0).get("file").asText()).endsWith("n02088466_broken.jpg");
    }

    @Test
    void anEvaluationWithoutAnyReadablePictureFails() throws IOException {
        Files.writeString(folder.resolve("n02088466_broken.jpg"), "no picture");
        assertThat(run("evaluate", "squeezenet-v1.0", folder.toString())).isEqualTo(1);
        assertThat(errors()).contains("none of its labelled pictures (1) could be read", "n02088466_broken.jpg");
        assertThat(out.size()).isZero();
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
    void namesTheFormatOfWeights() throws IOException {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        JsonNode json = json("weights", "inspect", weights.toString());
        assertThat(json.get("format").asText()).isEqualTo("deep-compression-net");
        assertThat(json.get("file").asText()).isEqualTo(weights.toString());
    }

    @Test
    void anEmptyNameIsNoArchitecture() {
        assertThat(run("analyze", "")).isEqualTo(1);
        assertThat(errors()).startsWith("kiln: \"\": there is no such file and no such preset");
    }

    @Test
    void exportsKilnJsonThatAnalyzesToTheSame() throws IOException {
        Path file = folder.resolve("net.json");
        assertThat(run("export", "squeezenet-v1.0", "--set", "sr=0.5", "--format", "kiln", "--out", file.toString()))
                .isZero();
        out.reset();
        assertThat(json("analyze", file.toString()).get("parameters").asLong()).isEqualTo(3_404_392);
    }

    @Test
    void exportsDl4jJson() throws IOException {
        Path file = folder.resolve("net.dl4j.json");
        assertThat(json("export", "squeezenet-v1.1", "--format", "dl4j-json", "--out", file.toString())
                        .get("files"))
                .hasSize(1);
        assertThat(new ObjectMapper().readTree(file.toFile()).get("vertices").has("fire9/concat"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze nothing-like-this|nothing-like-this",
                "analyze squeezenet-v1.0 --set sr=7|sr",
                "analyze squeezenet-v1.0 --set colour=red|colour",
                "analyze squeezenet-v1.0 --set input=5|conv1: window 7 does not fit 5×5 input",
                "weights inspect missing.net|missing.net",
                "classify squeezenet-v1.0 missing.jpg|missing.jpg",
                "classify squeezenet-v1.0 missing.jpg --json|missing.jpg",
                "activations squeezenet-v1.0 missing.jpg --layer conv99 --out maps|conv99",
                "evaluate squeezenet-v1.0 missing-folder|missing-folder"
            })
    void badInputExitsWith1AndIsNamed(String arguments, String named) {
        assertThat(run(arguments.split(" "))).isEqualTo(1);
        assertThat(errors()).contains(named).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "frobnicate",
        "analyze",
        "analyze squeezenet-v1.0 --convention gops",
        "weights",
        "analyze a b --nonsense"
    })
    void usageErrorsExitWith2(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(errors()).isNotEmpty();
        assertThat(out.size()).isZero();
    }

    private static String authorsWeights() {
        return SharedData.file("models/squeezenet_v1.0_deep_compressed.net").toString();
    }

    private static String cat() {
        return SharedData.file("golden/cat.png").toString();
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

    @Test
    void helpIsNoError() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("analyze").contains("Exit codes");
    }
}
