package dev.kiln.app.headline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Baseline;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures from the paper and from independent analyzers: 1,248,424 parameters, 861 M MACs, 48.83× and 1.19× against AlexNet. */
class HeadlineTest {
    private static Analysis analyze(String preset, String... settings) {
        Architecture architecture = Presets.find(preset).orElseThrow().architecture();
        for (String setting : settings) {
            architecture = Settings.parse(setting).apply(architecture);
        }
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    private static Baseline opened(Analysis analysis) {
        return new Baseline("mine", analysis, false);
    }

    private final Analysis v10 = analyze("squeezenet-v1.0");
    private final Analysis alexNet = analyze("alexnet-bvlc");

    @Test
    void showsThePublishedFiguresOfSqueezeNet() {
        Headline headline = Headline.of(v10, opened(v10), alexNet);
        assertThat(headline.tiles())
                .extracting(Tile::value)
                .containsExactly("1,248,424", "4.99 MB", "861 M", "5.62 MiB", "155 px");
        assertThat(headline.tiles())
                .extracting(tile -> tile.difference().sentence())
                .containsOnly("");
    }

    @Test
    void saysThatFewerParametersCostMoreMacs() {
        assertThat(Headline.of(v10, opened(v10), alexNet).againstAlexNet())
                .isEqualTo("48.8× fewer parameters · 1.19× the MACs");
    }

    @Test
    void showsTheChangeAgainstTheNetworkAsOpened() {
        Analysis wider = analyze("squeezenet-v1.0", "sr=0.25");
        assertThat(Headline.of(wider, opened(v10), alexNet).tiles().get(0).difference())
                .isEqualTo(new Difference(
                        "▲ 57.6 %",
                        List.of("▲ 57.6 % since opening", "▲ 57.6 %"),
                        "▲ 57.6 % compared with mine as it was opened."));
    }

    @Test
    void eachFigureNamesThePinnedBaseline() {
        Analysis wider = analyze("squeezenet-v1.0", "sr=0.25");
        List<Tile> tiles =
                Headline.of(wider, new Baseline("mine", v10, true), alexNet).tiles();
        assertThat(tiles.get(0).difference().wordings())
                .containsExactly(
                        "▲ 57.6 % vs mine, pinned", "▲ 57.6 % vs pinned mine", "▲ 57.6 % vs pinned", "▲ 57.6 %");
        // the squeeze ratio leaves the receptive field as it is
        assertThat(tiles.get(4).difference())
                .isEqualTo(new Difference("", List.of(""), "No difference compared with mine, pinned."));
        assertThat(tiles)
                .allSatisfy(tile -> assertThat(tile.difference().sentence()).endsWith("compared with mine, pinned."));
    }

    @Test
    void billionsOfParametersAreRounded() {
        Analysis wide = analyze("squeezenet-v1.0", "sr=1", "base_e=4096", "incr_e=4096");
        assertThat(wide.parameters()).isGreaterThan(1_000_000_000);
        assertThat(Headline.of(wide, opened(wide), alexNet).tiles().get(0).value())
                .endsWith(" G");
    }

    @Test
    void aLargerNetworkThanAlexNetIsNotCalledFewer() {
        assertThat(Headline.of(alexNet, opened(alexNet), v10).againstAlexNet()).startsWith("48.8× the parameters");
    }
}
