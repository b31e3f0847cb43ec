package dev.kiln.app.headline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
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

    private final Analysis v10 = analyze("squeezenet-v1.0");
    private final Analysis alexNet = analyze("alexnet-bvlc");

    @Test
    void showsThePublishedFiguresOfSqueezeNet() {
        Headline headline = Headline.of(v10, v10, alexNet);
        assertThat(headline.tiles())
                .extracting(Tile::value)
                .containsExactly("1,248,424", "4.99 MB", "861 M", "5.62 MiB", "155 px");
        assertThat(headline.tiles()).extracting(Tile::change).containsOnly("");
    }

    @Test
    void saysThatFewerParametersCostMoreMacs() {
        assertThat(Headline.of(v10, v10, alexNet).againstAlexNet())
                .isEqualTo("48.8× fewer parameters · 1.19× the MACs");
    }

    @Test
    void showsTheChangeAgainstTheNetworkAsOpened() {
        Analysis wider = analyze("squeezenet-v1.0", "sr=0.25");
        assertThat(Headline.of(wider, v10, alexNet).tiles().get(0).change()).isEqualTo("▲ 57.6 %");
    }

    @Test
    void aLargerNetworkThanAlexNetIsNotCalledFewer() {
        assertThat(Headline.of(alexNet, alexNet, v10).againstAlexNet()).startsWith("48.8× the parameters");
    }
}
