package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.PublishedFigure;
import dev.kiln.app.conventions.PublishedFigures;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.CountingConvention;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of v1.0 are an independent analyzer's: 861,339,936 MACs, 865,847,208 with biases. */
class CountingOptionsTest extends CommandRuns {
    private static final String V10 = "squeezenet-v1.0";
    private static final long MACS = 861_339_936;

    @Test
    void flopsAreTwiceTheMacsAndWhatTheAuthorsPublished() throws IOException {
        JsonNode json = json("analyze", V10, "--count", "flops");
        assertThat(json.get("operations").asLong()).isEqualTo(2 * MACS);
        assertThat(json.get("macs").asLong()).isEqualTo(MACS);
        assertThat(json.get("convention").asText()).isEqualTo("flop");
        PublishedFigure published = authorsFigure();
        assertThat(published.words()).isEqualTo("the authors' 1.72 GFLOPS");
        assertThat(json.get("operations").asDouble()).isCloseTo(published.value(), within(published.lastDigit() / 2));
    }

    private static PublishedFigure authorsFigure() {
        Architecture v10 = Presets.find(V10).orElseThrow().architecture();
        List<PublishedFigure> reproduced = PublishedFigures.reproduced(
                v10,
                Analysis.of(ShapedGraph.infer(v10.expand())),
                Conventions.DEFAULT.withCounting(CountingConvention.FLOP.counting()));
        assertThat(reproduced).hasSize(1);
        return reproduced.get(0);
    }

    @Test
    void withoutOptionsOperationsAreTheMacsOfOnePicture() throws IOException {
        JsonNode json = json("analyze", V10);
        assertThat(json.get("operations")).isEqualTo(json.get("macs"));
        assertThat(json.get("convention").asText()).isEqualTo("mac");
        assertThat(json.get("counting").toString())
                .isEqualTo("{\"unit\":\"MACs\",\"biases\":false,\"relus\":false,\"pools\":false,\"batch\":1}");
        assertThat(json.get("activationBytesPeakOfBatch")).isEqualTo(json.get("activationBytesPeak"));
    }

    @Test
    void biasesReluAndPoolsAreAddedWhereAskedFor() throws IOException {
        JsonNode json = json("analyze", V10, "--with-bias", "--with-relu-and-pool");
        // one ReLU for each output of a convolution; comparisons and additions of the pools by hand
        long relus = 4_507_272;
        long pools = 96 * 55 * 55 * 9 + 256 * 27 * 27 * 9 + 512 * 13 * 13 * 9 + 1000 * 15 * 15;
        assertThat(json.get("operations").asLong()).isEqualTo(865_847_208 + relus + pools);
        assertThat(json.get("convention").asText()).isEqualTo("mac-bias-relu-pool");
        long sum = 0;
        for (JsonNode layer : json.get("layers")) {
            sum += layer.get("operations").asLong();
        }
        assertThat(sum).isEqualTo(json.get("operations").asLong());
    }

    @Test
    void aBatchMultipliesOperationsAndActivationsAndNothingElse() throws IOException {
        JsonNode one = json("analyze", V10);
        JsonNode eight = json("analyze", V10, "--batch", "8");
        assertThat(eight.get("operations").asLong()).isEqualTo(8 * MACS);
        assertThat(eight.get("activationBytesPeakOfBatch").asLong())
                .isEqualTo(8 * one.get("activationBytesPeak").asLong());
        for (String ofOnePicture : List.of("macs", "weightBytes", "activationBytesPeak", "activationElements")) {
            assertThat(eight.get(ofOnePicture)).as(ofOnePicture).isEqualTo(one.get(ofOnePicture));
        }
    }

    @ParameterizedTest
    @CsvSource({"usual, 4.99 MB, 5.62 MiB", "mb, 4.99 MB, 5.89 MB", "mib, 4.76 MiB, 5.62 MiB"})
    void sizesHaveThePrefixThatIsAskedFor(String units, String weights, String peak) {
        // 4 · 1,248,424 bytes, and 4 · (96·111² + 96·55²) at pool1
        assertThat(run("analyze", V10, "--units", units)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(weights + " of weights at fp32")
                .contains(peak + " of activations held");
    }

    @Test
    void comparisonsAreCountedTheSameWay() throws IOException {
        assertThat(run("compare", V10, "alexnet-bvlc", "--count", "flops", "--with-bias"))
                .isZero();
        // 2 · 724,406,816 and one addition for each of AlexNet's 659,272 outputs of weighted layers
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1,727,187,144")
                .contains("1,449,472,904")
                .contains("but 0.839× the FLOPs.")
                .contains("FLOPs with biases per picture. MB = 10⁶ bytes, MiB = 2²⁰ bytes.");
        JsonNode json = json("compare", V10, "alexnet-bvlc", "--count", "flops", "--with-bias");
        assertThat(json.get("networks").get(1).get("operations").asLong()).isEqualTo(1_449_472_904);
        assertThat(json.get("ratios").get(1).get("operations").asDouble()).isEqualTo(1_449_472_904.0 / 1_727_187_144.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--convention flop --with-bias|--convention stands for",
                "--count gops|expected one of [MACS, FLOPS]",
                "--batch 0|batch",
                "--units kb|expected one of [USUAL, MB, MIB]"
            })
    void whatIsNoConventionIsAUsageError(String options, String named) {
        assertThat(run(("analyze " + V10 + " " + options).split(" "))).isEqualTo(2);
        assertThat(errors()).contains(named);
    }
}
