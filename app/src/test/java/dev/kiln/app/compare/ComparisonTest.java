package dev.kiln.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Comparison compare(Conventions conventions, String... presets) {
        return Comparison.of(
                ComparedNetwork.toldApart(
                        Stream.of(presets)
                                .map(preset -> network(
                                        Presets.find(preset).orElseThrow().architecture()))
                                .toList(),
                        network -> "the other"),
                conventions);
    }

    private static ComparedNetwork network(Architecture architecture) {
        return new ComparedNetwork(
                architecture.name(), architecture.name(), Analysis.of(ShapedGraph.infer(architecture.expand())));
    }

    @Test
    void saysTheSurprisePlainly() {
        // 48.83× and 1 / 1.19: the paper, and an independent analyzer's MACs, 724,406,816 over 861,339,936
        assertThat(compare(Conventions.DEFAULT, "squeezenet-v1.0", "alexnet-bvlc")
                        .surprise())
                .containsExactly("AlexNet (BVLC) has 48.8× the parameters of SqueezeNet v1.0, but 0.841× the MACs.");
    }

    @Test
    void moreOfBothIsNoSurprise() {
        assertThat(compare(Conventions.DEFAULT, "squeezenet-v1.1", "alexnet-bvlc")
                        .surprise()
                        .get(0))
                .startsWith("AlexNet (BVLC) has 49.3× the parameters of SqueezeNet v1.1, and ");
    }

    @Test
    void aNetworkBesideItselfHasAsManyAndIsNamed() {
        assertThat(compare(Conventions.DEFAULT, "alexnet-bvlc", "alexnet-bvlc").surprise())
                .containsExactly(
                        "AlexNet (BVLC) (the other) has as many parameters as AlexNet (BVLC), and as many MACs.");
    }

    @Test
    void lessThanOnePercentIsWrittenAsTheDifference() {
        Architecture v10 = Presets.find("squeezenet-v1.0").orElseThrow().architecture();
        // by hand: a 1×1 squeeze of fire2 with 17 filters has 96 + 1 parameters more, and 64 · (1 + 9) behind it
        Architecture wider = Edits.squeeze1x1(2, 17).apply(v10).withName("wider");
        Comparison comparison = Comparison.of(List.of(network(v10), network(wider)), Conventions.DEFAULT);
        assertThat(comparison.surprise().get(0))
                .startsWith("wider has 737 more parameters than SqueezeNet v1.0 (+0.059 %), and ")
                .contains(" more MACs (+0.26 %)");
        assertThat(comparison.rows().get(0).ratios()).containsExactly("", "+0.059 %");
    }

    @Test
    void everyRatioOfASentenceStandsInTheTable() {
        List<String> all = List.of("squeezenet-v1.0", "squeezenet-v1.1", "alexnet-bvlc", "alexnet-torchvision");
        for (String reference : all) {
            for (String other : all) {
                Comparison comparison = compare(Conventions.DEFAULT, reference, other);
                List<String> ratios = comparison.rows().stream()
                        .map(row -> row.ratios().get(1))
                        .toList();
                assertThat(Pattern.compile("[\\d.,]+×|[+−][\\d.]+ %")
                                .matcher(comparison.surprise().get(0))
                                .results()
                                .map(MatchResult::group))
                        .hasSizeGreaterThanOrEqualTo(reference.equals(other) ? 0 : 2)
                        .allSatisfy(ratio -> assertThat(ratios).contains(ratio));
            }
        }
    }

    @Test
    void rowsHoldExactCountsAndRatios() {
        Comparison comparison = compare(Conventions.DEFAULT, "squeezenet-v1.0", "alexnet-bvlc", "alexnet-torchvision");
        assertThat(comparison.rows().get(0))
                .isEqualTo(new Comparison.Row(
                        "parameters", List.of("1,248,424", "60,965,224", "61,100,840"), List.of("", "48.8×", "48.9×")));
        assertThat(comparison.rows().get(3).values()).containsExactly("861,339,936", "724,406,816", "714,188,480");
    }

    @Test
    void theSurpriseIsCountedAsChosen() {
        Conventions pools = Conventions.DEFAULT.withCounting(
                Counting.MACS.withUnit(Counting.Unit.FLOP).withPools(true));
        Comparison comparison = compare(pools, "squeezenet-v1.0", "alexnet-bvlc");
        // 1,722,679,872 and 5,296,968 of pools beside 1,448,813,632 and 9 · (96·27² + 256·13² + 256·6²)
        assertThat(comparison.surprise().get(0)).endsWith("but 0.839× the FLOPs.");
        assertThat(comparison.rows().get(3))
                .isEqualTo(
                        new Comparison.Row("FLOPs", List.of("1,727,976,840", "1,449,915,808"), List.of("", "0.839×")));
    }
}
