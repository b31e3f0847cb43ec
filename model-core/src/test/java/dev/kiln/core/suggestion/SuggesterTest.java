package dev.kiln.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SuggesterTest {
    private static final long PLENTY = 1L << 40;
    /** Parameters of the authors' file of v1.0. */
    private static final long PARAMETERS = 1_248_424;

    /** By hand: conv1's output, 96·111·111, with pool1's, 96·55·55. */
    private static final long PEAK = 96 * 111 * 111 + 96 * 55 * 55;

    private static List<Suggestion> suggest(Architecture net, Storage storage, MemoryBudget budget) {
        Analysis now = Analysis.of(ShapedGraph.infer(net.expand()));
        return new Suggester(net, now, storage, budget).suggest(() -> {});
    }

    private static List<Suggestion> forV10(Storage storage, long flash, long ram) {
        return suggest(Published.squeezeNet10(), storage, new MemoryBudget(flash, ram, false));
    }

    private static Suggestion of(String family, List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.family().equals(family))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatFitsNeedsNoChange() {
        assertThat(forV10(new Storage(Precision.FP32, 1), 4 * PARAMETERS, 4 * PEAK))
                .isEmpty();
    }

    @Test
    void smallerNumbersComeFirstBecauseTheNetworkStays() {
        List<Suggestion> suggestions = forV10(new Storage(Precision.FP32, 1), 2 * PARAMETERS, 2 * PEAK);
        assertThat(suggestions.get(0).candidate().label()).isEqualTo("fp16 instead of fp32");
        assertThat(suggestions.get(0).loss()).isZero();
        assertThat(suggestions.get(0).footprint()).isEqualTo(new Footprint(2 * PARAMETERS, 2 * PEAK));
    }

    @Test
    void aBatchShrinksToTheLargestThatFits() {
        List<Suggestion> suggestions = forV10(new Storage(Precision.INT8, 8), PARAMETERS, 5 * PEAK + 1);
        assertThat(suggestions.get(0).candidate().label()).isEqualTo("5 pictures at once instead of 8");
    }

    @Test
    void aPoolMovesInFrontOfWhereThePeakIs() {
        // by hand: with 8 filters in conv1 the peak is at pool4, 256·55·55 in and 256·27·27 out; pooled one module
        // earlier
        // it is at fire4's expand layer or pool3, where the maps are smaller
        SqueezeNet thin = (SqueezeNet) Edits.stemFilters(8).apply(Published.squeezeNet10());
        long peak = 256 * 55 * 55 + 256 * 27 * 27;
        MemoryBudget budget = new MemoryBudget(PLENTY, peak - 1, false);
        Suggestion pool = of("pool", suggest(thin, new Storage(Precision.INT8, 1), budget));
        assertThat(pool.candidate().label()).isEqualTo("pool after fire3 instead of fire4");
        assertThat(pool.fits()).isTrue();
        SqueezeNet moved = (SqueezeNet) pool.candidate().edit().orElseThrow().apply(thin);
        assertThat(Pools.places(moved)).containsExactly(1, 3, 8);
    }

    @Test
    void conv1HasAsManyFiltersAsFit() {
        // by hand: pools behind fire4 and fire8 leave the peak, which conv1 and pool1 make, as it is
        List<Suggestion> suggestions = forV10(new Storage(Precision.INT8, 1), PLENTY, PEAK - 1);
        assertThat(suggestions).noneMatch(suggestion -> suggestion.family().equals("pool"));
        assertThat(of("conv1 filters", suggestions).candidate().label()).isEqualTo("conv1 filters 88 instead of 96");
        assertThat(of("conv1 filters", suggestions).footprint().activationBytesPeak())
                .isEqualTo(PEAK / 96 * 88);
    }

    @Test
    void theRankOfConv10IsTheLargestOfItsStepsThatFits() {
        // by hand: conv10 has 512 · 1000 weights, at rank r (512 + 1) · r + 1000 · r; 1,248,424 − 512,000 + 1,513 · r
        long flash = PARAMETERS - 512_000 + 1_513 * 200;
        List<Suggestion> suggestions = forV10(new Storage(Precision.INT8, 1), flash, PLENTY);
        Suggestion rank = of("rank of conv10", suggestions);
        assertThat(rank.candidate().label()).isEqualTo("conv10 at rank 192 instead of 512");
        assertThat(rank.footprint().weightBytes()).isEqualTo(PARAMETERS - 512_000 + 1_513 * 192);
    }

    @Test
    void whereNothingFitsTheNearestComesFirst() {
        List<Suggestion> suggestions = forV10(new Storage(Precision.INT8, 1), 1, 1);
        assertThat(suggestions).isNotEmpty().noneMatch(Suggestion::fits);
        assertThat(suggestions).isSortedAccordingTo((a, b) -> Long.compare(a.missingBytes(), b.missingBytes()));
    }

    @Test
    void alexNetHasItsDenseLayersFactored() {
        Analysis now = Analysis.of(ShapedGraph.infer(Published.alexNetBvlc().expand()));
        List<Suggestion> suggestions = suggest(
                Published.alexNetBvlc(),
                new Storage(Precision.FP32, 1),
                new MemoryBudget(4 * now.parameters() - 1, PLENTY, false));
        assertThat(suggestions).extracting(Suggestion::family).contains("rank of fc6", "rank of fc7");
    }

    @Test
    void theSearchEndsWhenItIsToldTo() {
        Analysis now = Analysis.of(ShapedGraph.infer(Published.squeezeNet10().expand()));
        Suggester suggester = new Suggester(
                Published.squeezeNet10(), now, new Storage(Precision.FP32, 1), new MemoryBudget(1, 1, false));
        assertThatThrownBy(() -> suggester.suggest(() -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
