package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.app.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into Kiln files and out of them. */
class CompressCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    private Path published;
    private Path kiln;

    @BeforeEach
    void compressThePublishedFile() throws IOException {
        published = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        kiln = folder.resolve("net.kiln");
    }

    private JsonNode compress() throws IOException {
        return json(
                "compress",
                "squeezenet-v1.0",
                "--weights",
                published.toString(),
                "--lossless",
                "--out",
                kiln.toString());
    }

    /** Parameters of SqueezeNet v1.0 and AlexNet as the paper's networks have them. */
    @Test
    void tellsTheBytesOfAllPartsAndTheRatios() throws IOException {
        JsonNode json = compress();
        long bytes = Files.size(kiln);
        assertThat(json.get("bytes").asLong()).isEqualTo(bytes).isLessThanOrEqualTo(535_000);
        long sum = 0;
        for (JsonNode part : json.get("parts")) {
            sum += part.asLong();
        }
        assertThat(sum).isEqualTo(bytes);
        assertThat(json.get("ratioToOriginal").asDouble()).isEqualTo(4.0 * 1_248_424 / bytes);
        assertThat(json.get("ratioToAlexNet").asDouble()).isEqualTo(4.0 * 60_965_224 / bytes);
        assertThat(json.get("layers")).hasSize(26);
        JsonNode inspected = json("weights", "inspect", kiln.toString());
        assertThat(inspected.get("format").asText()).isEqualTo("kiln");
        assertThat(inspected.get("parts")).isEqualTo(json.get("parts"));
        assertThat(inspected.get("tensors")).hasSize(52);
    }

    /** The published file's length; sizes of the paper's table 2. */
    @Test
    void comparesWithOtherWaysAndThePaper() throws IOException {
        compress();
        JsonNode rows = json("weights", "inspect", "--compare", kiln.toString()).get("comparison");
        assertThat(row(rows, "authors' .net layout").get("bytes").asLong()).isEqualTo(675_763);
        assertThat(row(rows, "authors' .net layout").get("source").asText()).isEqualTo("measured");
        assertThat(row(rows, "Kiln file, arithmetic").get("bytes").asLong()).isEqualTo(Files.size(kiln));
        JsonNode paper = row(rows, "AlexNet, Deep Compression");
        assertThat(paper.get("source").asText()).isEqualTo("paper");
        assertThat(paper.get("bytes").asLong()).isEqualTo(6_900_000);
        assertThat(errors()).contains("kiln: measuring", "kiln: xz");
        assertThat(run("weights", "inspect", "--compare", kiln.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("measured here", "the SqueezeNet paper's word");
    }

    private static JsonNode row(JsonNode rows, String name) {
        for (JsonNode row : rows) {
            if (row.get("name").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name + " in " + rows);
    }

    @Test
    void theAuthorsFileComesBackByteForByte() throws IOException {
        compress();
        Path back = folder.resolve("back.net");
        assertThat(json("decompress", kiln.toString(), "--out", back.toString()).get("tensors"))
                .hasSize(52);
        assertThat(back).hasSameBinaryContentAs(published);
        Path arrays = folder.resolve("back.npz");
        json("decompress", kiln.toString(), "--out", arrays.toString());
        // each value is four bytes there
        assertThat(Files.size(arrays)).isGreaterThan(4 * 1_248_424);
    }

    @Test
    void aKilnFileStandsForNetworkAndWeights() throws IOException {
        compress();
        String picture = SharedData.file("golden/cat.png").toString();
        JsonNode expected = json("classify", "squeezenet-v1.0", "--weights", published.toString(), picture)
                .get("images");
        assertThat(json("classify", kiln.toString(), picture).get("images")).isEqualTo(expected);
        assertThat(json("classify", "squeezenet-v1.0", "--weights", kiln.toString(), picture)
                        .get("images"))
                .isEqualTo(expected);
        assertThat(errors()).doesNotContain("random");
        assertThat(json(
                                "distance",
                                "squeezenet-v1.0",
                                picture,
                                "--weights",
                                published.toString(),
                                "--other",
                                kiln.toString())
                        .toString())
                .contains("\"relativeL2\":0.0");
    }

    private void quantize(String... how) {
        List<String> all = new ArrayList<>(List.of("compress", "squeezenet-v1.0", "--weights", published.toString()));
        all.addAll(List.of("--out", kiln.toString()));
        all.addAll(Arrays.asList(how));
        assertThat(run(all.toArray(String[]::new))).as(errors()).isZero();
    }

    /** 64 values in each layer, of which 0 is one; half of the weights, or as many as were there. */
    @Test
    void sharesAsManyValuesAsTheBitsCanTellApart() throws IOException {
        quantize("--bits", "6", "--density", "0.5");
        for (JsonNode tensor : json("weights", "inspect", kiln.toString()).get("tensors")) {
            if (tensor.get("name").asText().endsWith(".weight")) {
                assertThat(tensor.get("codebook").get("values").size()).isLessThanOrEqualTo(64);
                assertThat(tensor.get("density").asDouble()).isLessThanOrEqualTo(0.5);
            }
        }
    }

    private int toBytes(String bytes) {
        return run(
                "compress",
                "squeezenet-v1.0",
                "--weights",
                published.toString(),
                "--bytes",
                bytes,
                "--out",
                kiln.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void noBytesAreAUsageError(String bytes) {
        assertThat(toBytes(bytes)).isEqualTo(2);
        assertThat(errors()).contains("--bytes").contains("from 1 on, found \"" + bytes + "\"");
    }

    /** The number that was given and the least one; and that one works. */
    @Test
    void tooFewBytesAreRefusedBeforeAnythingIsCalibratedWithTheLeastThatIsPossible() throws IOException {
        assertThat(toBytes("1000")).isEqualTo(1);
        assertThat(errors().lines())
                .singleElement()
                .asString()
                .matches("kiln: --bytes: 1,000 bytes are too few: with these densities the smallest file, of 2 bits in"
                        + " each layer, has [0-9,]+ bytes");
        assertThat(kiln).doesNotExist();
        String least =
                errors().strip().replaceAll(".* has ([0-9,]+) bytes", "$1").replace(",", "");
        assertThat(toBytes(least)).as(errors()).isZero();
        assertThat(Files.size(kiln)).isEqualTo(Long.parseLong(least));
        assertThat(toBytes(String.valueOf(Long.parseLong(least) - 1))).isEqualTo(1);
    }

    @Test
    void whereTheFileWithoutLossFitsItIsWritten() throws IOException {
        compress();
        byte[] lossless = Files.readAllBytes(kiln);
        JsonNode json = json(
                "compress",
                "squeezenet-v1.0",
                "--weights",
                published.toString(),
                "--bytes",
                "600000",
                "--out",
                kiln.toString());
        assertThat(kiln).hasBinaryContent(lossless);
        assertThat(json.get("lossless").asBoolean()).isTrue();
        assertThat(errors()).contains("kiln: the file without any loss has 533,170 bytes, which fits");
        assertThat(toBytes("533170")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("without any loss");
        assertThat(kiln).hasBinaryContent(lossless);
    }

    @Test
    void theFileHasNoMoreBytesThanAskedForAndAnswersAsBefore() throws IOException {
        String picture = SharedData.file("golden/cat.png").toString();
        JsonNode before = json("classify", "squeezenet-v1.0", "--weights", published.toString(), picture);
        quantize("--bytes", "400000");
        assertThat(Files.size(kiln)).isBetween(396_000L, 400_000L);
        JsonNode after = json("classify", kiln.toString(), picture);
        assertThat(best(after)).isEqualTo(best(before));
    }

    /** Without sensitivity and compensation it is quick to make, and one switch is left. */
    @Test
    void tellsWhatEachControlBrings() throws IOException {
        JsonNode controls = json(
                        "compress",
                        "squeezenet-v1.0",
                        "--weights",
                        published.toString(),
                        "--out",
                        kiln.toString(),
                        "--bytes",
                        "300000",
                        "--no-sensitivity",
                        "--no-compensation",
                        "--control-effects")
                .get("controls");
        assertThat(controls).hasSize(2);
        assertThat(controls.get(0).get("without").isNull()).isTrue();
        assertThat(controls.get(1).get("without").asText()).isEqualTo("bias-correction");
        assertThat(controls.get(1).get("divergenceNats").asDouble())
                .isGreaterThan(controls.get(0).get("divergenceNats").asDouble());
    }

    @Test
    void thereIsNothingToControlWithoutErrors() {
        assertThat(run(
                        "compress",
                        "squeezenet-v1.0",
                        "--weights",
                        published.toString(),
                        "--lossless",
                        "--no-compensation",
                        "--out",
                        kiln.toString()))
                .isEqualTo(1);
        assertThat(errors()).contains("--lossless: makes no errors to control");
        assertThat(kiln).doesNotExist();
    }

    private static String best(JsonNode classified) {
        return classified.get("images").get(0).get("top5").get(0).get("class").asText();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("compress", "squeezenet-v1.0", "--lossless", "--out", kiln.toString()))
                .isEqualTo(2);
        assertThat(errors()).contains("there is nothing to compress, expected --weights FILE");
        assertThat(run("decompress", kiln.toString(), "--out", "x.bin")).isEqualTo(2);
        assertThat(errors()).contains("expected a name that ends with .npz or .net");
        assertThat(run(
                        "decompress",
                        published.toString(),
                        "--out",
                        folder.resolve("x.npz").toString()))
                .isEqualTo(1);
        assertThat(errors()).contains("byte 0: is no Kiln file");
    }

    /** The codebook of conv1 begins behind the 26 entry counts; its third value is made a NaN. */
    @Test
    void weightsThatAreNoNumbersAreRefusedWithTheirPlace() throws IOException {
        byte[] bytes = Files.readAllBytes(published);
        int place = 4 * 26 + 4 * 2;
        bytes[place + 2] = (byte) 0xC0;
        bytes[place + 3] = 0x7F;
        Path broken = folder.resolve("broken.net");
        Files.write(broken, bytes);
        List<String> compress = List.of("compress", "squeezenet-v1.0", "--weights", broken.toString());
        for (List<String> way : List.of(List.of("--lossless"), List.of("--bits", "4"), List.of("--bytes", "400000"))) {
            List<String> all = new ArrayList<>(compress);
            all.addAll(way);
            all.addAll(List.of("--out", kiln.toString()));
            assertThat(run(all.toArray(String[]::new))).isEqualTo(1);
            assertThat(errors()).contains("broken.net: byte " + place + ": value 2 in the codebook of conv1 is NaN");
            err.reset();
        }
        assertThat(kiln).doesNotExist();
    }

    @Test
    void settingsOutOfRangeAreRefusedWithWhatIsPossible() {
        String[] start = {"compress", "squeezenet-v1.0", "--weights", published.toString(), "--out", kiln.toString()};
        assertRefused(start, "from 2 to 8 bits, found \"9\"", "--bits", "9");
        assertRefused(start, "--bits: with clusters expected whole numbers from 2 to 8", "--bits", "4.5");
        assertRefused(start, "from 0 to 1 (a share, not percent), found \"NaN\"", "--bits", "4", "--density", "NaN");
        assertRefused(start, "from 0 to 1 (a share, not percent), found \"1.5\"", "--bits", "4", "--density", "1.5");
        assertThat(kiln).doesNotExist();
    }

    private void assertRefused(String[] start, String message, String... options) {
        List<String> all = new ArrayList<>(Arrays.asList(start));
        all.addAll(Arrays.asList(options));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(errors()).contains(message).doesNotContain("\tat ");
        err.reset();
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        assertThat(run(
                        "compress",
                        "squeezenet-complex-bypass",
                        "--weights",
                        published.toString(),
                        "--lossless",
                        "--out",
                        kiln.toString()))
                .isEqualTo(1);
        assertThat(errors()).contains("does not fit").doesNotContain("\tat ");
        assertThat(kiln).doesNotExist();
    }
}
