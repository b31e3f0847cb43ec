package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.app.SharedData;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.SamplePictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs on the command line, of a small network and pictures made here. */
class DistanceCommandTest extends CommandRuns {
    private static final String NET = "squeezenet-micro-32";

    @TempDir
    Path folder;

    private String black;

    private String white;

    @BeforeEach
    void makePictures() throws IOException {
        black = write("black.png", 0x000000);
        white = write("white.png", 0xFFFFFF);
    }

    private String write(String name, int rgb) throws IOException {
        int[] pixels = new int[32 * 32];
        Arrays.fill(pixels, rgb);
        Path file = folder.resolve(name);
        PictureWriter.writePng(file, new Picture(32, 32, pixels));
        return file.toString();
    }

    private static JsonNode layer(JsonNode json, String id) {
        Iterator<JsonNode> layers = json.get("layers").elements();
        while (layers.hasNext()) {
            JsonNode layer = layers.next();
            if (layer.get("id").asText().equals(id)) {
                return layer;
            }
        }
        throw new AssertionError("no layer " + id);
    }

    /**
     * Caffe's input is the pixel minus (104, 117, 123): the inputs' difference is 255 everywhere, √3·255 for one pixel, over the
     * length of (−104, −117, −123) and against (151, 138, 132).
     */
    @Test
    void twoPicturesDifferAsTheirPixelsDo() throws IOException {
        JsonNode json = json("distance", NET, black, "--other-image", white);
        JsonNode data = layer(json, "data");
        double length = Math.sqrt(104 * 104 + 117 * 117 + 123 * 123);
        double other = Math.sqrt(151 * 151 + 138 * 138 + 132 * 132);
        double product = -(104 * 151 + 117 * 138 + 123 * 132);
        assertThat(data.get("relativeL2").asDouble()).isCloseTo(Math.sqrt(3) * 255 / length, within(1e-5));
        assertThat(data.get("cosine").asDouble()).isCloseTo(product / (length * other), within(1e-5));
        assertThat(data.get("firstShape").toString()).isEqualTo("[3,32,32]");
        assertThat(json.get("first").get("image").asText()).isEqualTo(black);
        assertThat(json.get("second").get("image").asText()).isEqualTo(white);
        assertThat(json.get("second").get("weights").isNull()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("random weights");
    }

    @Test
    void theSamePictureTwiceHasNoDistance() throws IOException {
        assertThat(json("distance", NET, white, "--other-image", white).get("layers"))
                .hasSizeGreaterThan(10)
                .allSatisfy(layer -> {
                    assertThat(layer.get("relativeL2").asDouble()).isZero();
                    assertThat(layer.get("cosine").asDouble()).isEqualTo(1);
                });
    }

    @Test
    void anotherSeedChangesAllButTheInput() throws IOException {
        JsonNode json = json("distance", NET, white, "--other-seed", "2");
        assertThat(layer(json, "data").get("relativeL2").asDouble()).isZero();
        assertThat(layer(json, "conv1").get("relativeL2").asDouble()).isPositive();
    }

    @Test
    void anotherArchitecturesLayersAreComparedWhereTheyCanBe() throws IOException {
        JsonNode json = json("distance", NET, white, "--other-set", "fire3.s1x1=7", "--other-set", "bypass=simple");
        JsonNode squeeze = layer(json, "fire3/squeeze1x1");
        assertThat(squeeze.get("comparable").asBoolean()).isFalse();
        assertThat(squeeze.get("secondShape").get(0).asInt()).isEqualTo(7);
        assertThat(squeeze.get("relativeL2").isNull()).isTrue();
        JsonNode added = layer(json, "fire3/bypass_add");
        assertThat(added.get("firstShape").isNull()).isTrue();
        assertThat(added.get("comparable").asBoolean()).isFalse();
        // random weights depend on the layer and the seed only
        assertThat(layer(json, "fire2/concat").get("relativeL2").asDouble()).isZero();
    }

    @Test
    void theTableSaysWhatIsCompared() {
        assertThat(run("distance", NET, black, "--other-image", white)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("black.png", "white.png")
                .containsPattern("layer +output +relative L2 +cosine")
                .containsPattern("data +3×32×32 +2\\.219 +−0\\.9921");
    }

    @Test
    void theAuthorsWeightsAgreeWithThemselvesAndNotWithRandomOnes() throws IOException {
        String weights =
                SharedData.file("models/squeezenet_v1.0_deep_compressed.net").toString();
        Path sample = folder.resolve("sample.png");
        PictureWriter.writePng(sample, SamplePictures.all().get(0).picture());
        JsonNode same = json(
                "distance", "squeezenet-v1.0", "--weights", weights, sample.toString(), "--other-weights", weights);
        assertThat(layer(same, "prob").get("relativeL2").asDouble()).isZero();
        out.reset();
        JsonNode random =
                json("distance", "squeezenet-v1.0", "--weights", weights, sample.toString(), "--other-seed", "1");
        assertThat(layer(random, "conv1").get("relativeL2").asDouble()).isPositive();
        assertThat(random.get("second").get("weights").isNull()).isTrue();
    }

    @Test
    void withoutAnOtherItIsAUsageError() {
        assertThat(run("distance", NET, black)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing to compare with", "--other-image");
        assertThat(run("distance", NET, black, "--other-seed", "2", "--other-weights", "w.net"))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void badInputIsNamed() {
        assertThat(run("distance", NET, black, "--other-image", "missing.png")).isEqualTo(1);
        assertThat(run("distance", NET, black, "--other-weights", "missing.net"))
                .isEqualTo(1);
        assertThat(run("distance", NET, black, "--other", "no-such-preset")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("missing.png", "missing.net", "no-such-preset")
                .doesNotContain("Exception");
        assertThat(out.size()).isZero();
    }
}
