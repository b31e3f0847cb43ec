package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.app.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factors of low rank from the command line. */
class FactorizeCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    /** fc6 256 · 13312 + 256 + 4096, fc7 256 · 8192 + 256 + 4096, fc8 128 · 5096 + 128 + 1000 parameters. */
    @Test
    void tellsTheCostOfRanksWithoutWeightsAndWritesTheNetwork() throws IOException {
        Path file = folder.resolve("alexnet.json");
        JsonNode json = json(
                "factorize",
                "alexnet-bvlc",
                "--rank",
                "fc6=256,fc7=256",
                "--rank",
                "fc8=128",
                "--out",
                file.toString());
        long factors = 3_407_872 + 4352 + 2_097_152 + 4352 + 652_288 + 1128;
        long dense = 37_752_832 + 16_781_312 + 4_097_000;
        assertThat(json.get("before").get("parameters").asLong()).isEqualTo(60_965_224);
        assertThat(json.get("after").get("parameters").asLong()).isEqualTo(60_965_224 - dense + factors);
        assertThat(json.get("layers")).hasSize(3);
        assertThat(json.get("layers").get(0).get("breakEvenRank").asInt()).isEqualTo(2835);
        assertThat(json.get("layers").get(0).has("energyKept")).isFalse();
        assertThat(json("analyze", file.toString()).get("parameters"))
                .isEqualTo(json.get("after").get("parameters"));
    }

    @Test
    void theFileRunsAndIsCompressedAsAnyOther() throws IOException {
        String published =
                SharedData.file("models/squeezenet_v1.0_deep_compressed.net").toString();
        String picture = SharedData.file("golden/cat.png").toString();
        Path file = folder.resolve("net.kiln");
        JsonNode json = json(
                "factorize",
                "squeezenet-v1.0",
                "--weights",
                published,
                "--energy",
                "0.9",
                "--layers",
                "conv10",
                "--out",
                file.toString());
        JsonNode conv10 = json.get("layers").get(0);
        assertThat(conv10.get("layer").asText()).isEqualTo("conv10");
        assertThat(conv10.get("energyKept").asDouble()).isBetween(0.9, 0.91);
        assertThat(conv10.get("factored").asBoolean()).isTrue();
        JsonNode classified = json("classify", file.toString(), picture);
        assertThat(classified
                        .get("images")
                        .get(0)
                        .get("top5")
                        .get(0)
                        .get("class")
                        .asText())
                .isEqualTo(json("classify", "squeezenet-v1.0", "--weights", published, picture)
                        .get("images")
                        .get(0)
                        .get("top5")
                        .get(0)
                        .get("class")
                        .asText());
        Path small = folder.resolve("small.kiln");
        assertThat(run("compress", file.toString(), "--bits", "6", "--out", small.toString()))
                .as(errors())
                .isZero();
        assertThat(Files.size(small)).isLessThan(Files.size(file));
    }

    @Test
    void printsATableForPeople() {
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv10=100")).isZero();
        // 100 · 1512 + 100 + 1000 for 513,000
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1000×512", "513,000", "152,300")
                .contains("1,248,424 → 887,724");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("factorize", "squeezenet-v1.0")).isEqualTo(2);
        assertThat(errors()).contains("--rank", "--energy");
        assertThat(run("factorize", "squeezenet-v1.0", "--energy", "0.9")).isEqualTo(2);
        assertThat(errors()).contains("--energy needs singular values, expected --weights FILE");
        assertThat(run("factorize", "squeezenet-v1.0", "--energy", "1.5", "--weights", "x"))
                .isEqualTo(2);
        assertThat(errors()).contains("--energy", "above 0 and at most 1, found \"1.5\"");
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv10=9", "--layers", "conv10"))
                .isEqualTo(2);
        assertThat(errors()).contains("--layers goes with --energy");
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv10=9", "--out", "x.kiln"))
                .isEqualTo(2);
        assertThat(errors()).contains("a .kiln file holds weights");
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv10=9", "--out", "x.npz"))
                .isEqualTo(2);
        assertThat(errors()).contains("expected a name that ends with .kiln or .json");
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv10=x")).isEqualTo(2);
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv11=4")).isEqualTo(1);
        assertThat(errors()).contains("conv11: is no layer that can be factored");
        assertThat(run("factorize", "squeezenet-v1.0", "--rank", "conv10=600")).isEqualTo(1);
        assertThat(errors()).contains("expected one from 1 to 512").doesNotContain("\tat ");
    }
}
