package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.app.SharedData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line tells of weight files, and the pictures that it writes of them. */
class WeightsCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    /** The sums stand in the description of the file's layout. */
    @Test
    void inspectTellsTheCodebookOfEachLayer() throws IOException {
        long entries = 0;
        long uses = 0;
        long nonZero = 0;
        for (JsonNode tensor : json("weights", "inspect", authorsWeights()).get("tensors")) {
            JsonNode codebook = tensor.get("codebook");
            assertThat(codebook != null).isEqualTo(tensor.get("name").asText().endsWith(".weight"));
            if (codebook != null) {
                assertThat(codebook.get("bits").asInt()).isEqualTo(8);
                assertThat(codebook.get("values")).hasSize(256);
                assertThat(codebook.get("values").get(0).asDouble()).isZero();
                entries += codebook.get("storedEntries").asLong();
                for (JsonNode use : codebook.get("uses")) {
                    uses += use.asLong();
                }
                nonZero += tensor.get("nonZero").asLong();
            }
        }
        assertThat(entries).isEqualTo(422_083);
        assertThat(uses).isEqualTo(422_083);
        assertThat(nonZero).isEqualTo(415_921);
    }

    @ParameterizedTest
    @CsvSource({
        // ten columns and rows of 7×7 cells of 12 pixels, gaps of 6, a frame of 1
        "conv1, 0, conv1_kernels.png, 896, 896",
        "fire2/squeeze1x1, 0, fire2_squeeze1x1_kernels.png, 1154, 194",
        // 16 inputs: four columns and rows of 3×3 cells
        "fire2/expand3x3, 63, fire2_expand3x3_filter_0063.png, 164, 164"
    })
    void writesThePictureOfALayersKernels(String layer, String filter, String name, int width, int height)
            throws IOException {
        Path target = folder.resolve("pictures");
        JsonNode json = json(
                "weights",
                "kernels",
                authorsWeights(),
                "--layer",
                layer,
                "--filter",
                filter,
                "--out",
                target.toString());
        assertThat(Path.of(json.get("file").asText())).isEqualTo(target.resolve(name));
        BufferedImage image = ImageIO.read(target.resolve(name).toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--layer conv99|--layer conv99: there is no such layer; near are conv1",
                "--layer conv1 --filter 96|--filter 96: conv1 has no such filter, expected 0 to 95",
                "--layer conv10 --filter 1000|--filter 1000: conv10 has no such filter, expected 0 to 999"
            })
    void namesALayerOrFilterThatIsNotThere(String options, String message) {
        List<String> arguments = new ArrayList<>(List.of("weights", "kernels", authorsWeights(), "--out"));
        arguments.add(folder.toString());
        arguments.addAll(List.of(options.split(" ")));
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("\tat ");
    }

    @Test
    void anUnknownScaleIsAnErrorOfUse() {
        assertThat(run("weights", "kernels", "a.net", "--layer", "conv1", "--out", "x", "--scale", "mine"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected one of filter, layer, found \"mine\"");
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
    void namesTheFormatOfWeights() throws IOException {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        JsonNode json = json("weights", "inspect", weights.toString());
        assertThat(json.get("format").asText()).isEqualTo("deep-compression-net");
        assertThat(json.get("file").asText()).isEqualTo(weights.toString());
    }
}
