package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.app.SharedData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
