package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value of a small network with random weights, computed again from what the command prints. */
class ExplainCommandTest extends CommandRuns {
    private static final int SIDE = 32;

    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void paint() throws IOException {
        int[] rgb = new int[SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i * 0x2545 & 0xffffff;
        }
        image = folder.resolve("picture.png");
        PictureWriter.writePng(image, new Picture(SIDE, SIDE, rgb));
    }

    private String[] arguments(String layer, String cell, String... more) {
        List<String> all = new ArrayList<>(List.of("explain", "squeezenet-micro-32", image.toString()));
        all.addAll(List.of("--layer", layer, "--cell", cell));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int explain(String layer, String cell, String... more) {
        return run(arguments(layer, cell, more));
    }

    private JsonNode origin(String layer, String cell) throws IOException {
        return json(arguments(layer, cell));
    }

    @Test
    void aConvolutionsValueIsTheSumOfItsPrintedProducts() throws IOException {
        JsonNode json = origin("fire2/expand3x3", "5,0,9");
        JsonNode origin = json.get("origin");
        assertThat(origin.get("terms")).hasSize(16);
        double products = 0;
        int padding = 0;
        for (JsonNode term : origin.get("terms")) {
            for (int i = 0; i < 9; i++) {
                products += term.get("values").get(i).asDouble()
                        * term.get("weights").get(i).asDouble();
                padding += term.get("padding").get(i).asBoolean() ? 1 : 0;
            }
        }
        // row 0 of a 3×3 window with padding 1: the upper three cells of each channel are outside
        assertThat(padding).isEqualTo(3 * 16);
        double value = Math.max(0, products + origin.get("bias").asDouble());
        assertThat(json.get("value").asDouble()).isCloseTo(value, within(1e-4 * Math.max(1, value)));
        assertThat(origin.get("relu").asBoolean()).isTrue();
    }

    @Test
    void aPoolsValueIsTheLargestOfItsPrintedWindow() throws IOException {
        JsonNode json = origin("pool1", "3,4,4");
        float largest = Float.NEGATIVE_INFINITY;
        for (JsonNode value : json.get("origin").get("window").get("values")) {
            largest = Math.max(largest, (float) value.asDouble());
        }
        assertThat((float) json.get("value").asDouble()).isEqualTo(largest);
    }

    @Test
    void thePixelsOfACellAreThoseOfItsReceptiveField() throws IOException {
        // conv1 is 3×3 with padding 1: at the corner it sees two rows and columns
        JsonNode pixels = origin("conv1", "0,0,31").get("pixels");
        assertThat(pixels.toString()).isEqualTo("{\"top\":0,\"left\":30,\"height\":2,\"width\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fire2/expand3x3|products",
                "pool1|the largest of",
                "fire2/concat|unchanged from fire2/expand1x1, channel 5",
                "gap|the mean of",
                "prob|exp(x",
                "data|the pixel's green",
                "conv6|channel"
            })
    void everyKindOfLayerIsExplainedInWords(String layer, String words) {
        String cell = layer.equals("data") ? "1,0,0" : "5,0,0";
        assertThat(explain(layer, cell))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(layer).contains(words);
    }

    @Test
    void aCellThatIsNotThereIsNamed() {
        assertThat(explain("conv1", "32,0,0")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--cell 32,0,0: conv1 has no such value, its shape is 32×32×32");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,2", "-1,0,0", "a,b,c", "1,2,3,4", "99999999999,0,0"})
    void aCellOfAnotherFormIsAUsageError(String cell) {
        assertThat(explain("conv1", cell)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected channel, row and column");
    }

    /** Caffe's pictures have blue first, torchvision's red. */
    @Test
    void inputsOfTheFirstConvolutionAreCalledByTheirColours() throws IOException {
        for (String way : List.of("caffe", "torchvision")) {
            JsonNode terms = json(
                            "explain",
                            "squeezenet-v1.1",
                            cat(),
                            "--preprocessing",
                            way,
                            "--layer",
                            "conv1",
                            "--cell",
                            "0,5,5")
                    .get("origin")
                    .get("terms");
            List<String> names =
                    way.equals("caffe") ? List.of("blue", "green", "red") : List.of("red", "green", "blue");
            for (JsonNode term : terms) {
                assertThat(term.get("colour").asText())
                        .isEqualTo(names.get(term.get("channel").asInt()));
            }
        }
        assertThat(run("explain", "squeezenet-v1.1", cat(), "--layer", "conv1", "--cell", "0,5,5"))
                .isZero();
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("0 (blue)", "1 (green)", "2 (red)");
    }
}
