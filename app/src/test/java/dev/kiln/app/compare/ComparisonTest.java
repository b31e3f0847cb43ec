package dev.kiln.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Analysis analyze(String preset) {
        return Analysis.of(ShapedGraph.infer(
                Presets.find(preset).orElseThrow().architecture().expand()));
    }

    @Test
    void saysTheSurprisePlainly() {
        Comparison comparison =
                Comparison.of(analyze("squeezenet-v1.0"), List.of(analyze("alexnet-bvlc")), Conventions.DEFAULT);
        // 48.83× and 1.19×: the paper, and an independent analyzer's MACs
        assertThat(comparison.surprise())
                .containsExactly("SqueezeNet v1.0 has 48.8× fewer parameters than AlexNet (BVLC), but 1.19× the MACs.");
    }

    @Test
    void v11HasFewerOfBoth() {
        Comparison comparison =
                Comparison.of(analyze("squeezenet-v1.1"), List.of(analyze("alexnet-bvlc")), Conventions.DEFAULT);
        assertThat(comparison.surprise().get(0)).endsWith("and 0.54× the MACs.");
    }

    @Test
    void aNetworkBesideItselfHasAsMany() {
        Comparison comparison =
                Comparison.of(analyze("alexnet-bvlc"), List.of(analyze("alexnet-bvlc")), Conventions.DEFAULT);
        assertThat(comparison.surprise())
                .containsExactly("AlexNet (BVLC) has as many parameters as AlexNet (BVLC), and 1.00× the MACs.");
    }

    @Test
    void rowsHoldExactCountsAndRatios() {
        Comparison comparison = Comparison.of(
                analyze("squeezenet-v1.0"),
                List.of(analyze("alexnet-bvlc"), analyze("alexnet-torchvision")),
                Conventions.DEFAULT);
        assertThat(comparison.rows().get(0))
                .isEqualTo(new Comparison.Row(
                        "parameters", List.of("1,248,424", "60,965,224", "61,100,840"), List.of("", "48.8×", "48.9×")));
        assertThat(comparison.rows().get(3).values()).containsExactly("861,339,936", "724,406,816", "714,188,480");
    }

    @Test
    void theSurpriseIsCountedAsChosen() {
        Conventions pools = Conventions.DEFAULT.withCounting(
                Counting.MACS.withUnit(Counting.Unit.FLOP).withPools(true));
        Comparison comparison = Comparison.of(analyze("squeezenet-v1.0"), List.of(analyze("alexnet-bvlc")), pools);
        // 1,722,679,872 and 5,296,968 of pools beside 1,448,813,632 and 9 · (96·27² + 256·13² + 256·6²)
        assertThat(comparison.surprise().get(0)).endsWith("but 1.19× the FLOPs.");
        assertThat(comparison.rows().get(3))
                .isEqualTo(
                        new Comparison.Row("FLOPs", List.of("1,727,976,840", "1,449,915,808"), List.of("", "0.84×")));
    }
}
