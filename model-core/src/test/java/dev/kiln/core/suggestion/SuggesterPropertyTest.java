package dev.kiln.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SuggesterPropertyTest {
    private static final Storage FP32 = new Storage(Precision.FP32, 1);

    @Provide
    Arbitrary<SqueezeNet> nets() {
        return SmallArchitectures.valid();
    }

    private static Analysis analysis(SqueezeNet net) {
        return Analysis.of(ShapedGraph.infer(net.expand()));
    }

    /** Bytes that a network needs beyond what there is, counted without the code under test. */
    private static long missing(Analysis analysis, int bytesPerValue, long flash, long ram) {
        return Math.max(0, bytesPerValue * analysis.parameters() - flash)
                + Math.max(0, bytesPerValue * analysis.peakLiveElements() - ram);
    }

    private static MemoryBudget budget(Analysis now, int weightPercent, int activationPercent) {
        return new MemoryBudget(
                Math.max(1, 4 * now.parameters() * weightPercent / 100),
                Math.max(1, 4 * now.peakLiveElements() * activationPercent / 100),
                false);
    }

    @Property(tries = 150, seed = "5")
    void everySuggestionThatClaimsToFitDoes(
            @ForAll("nets") SqueezeNet net,
            @ForAll @IntRange(min = 5, max = 120) int weights,
            @ForAll @IntRange(min = 5, max = 120) int activations) {
        Analysis now = analysis(net);
        MemoryBudget budget = budget(now, weights, activations);
        for (Suggestion suggestion : new Suggester(net, now, FP32, budget).suggest(() -> {})) {
            Candidate candidate = suggestion.candidate();
            SqueezeNet changed = candidate.edit().isEmpty()
                    ? net
                    : (SqueezeNet) candidate.edit().orElseThrow().apply(net);
            int bytes = (int) candidate.storage().precision().bytes(1);
            long missing = missing(analysis(changed), bytes, budget.weightBytes(), budget.activationBytes());
            assertThat(suggestion.missingBytes()).as(candidate.label()).isEqualTo(missing);
            assertThat(suggestion.fits()).isEqualTo(missing == 0);
            assertThat(missing).isLessThan(missing(now, 4, budget.weightBytes(), budget.activationBytes()));
        }
    }

    @Property(tries = 150, seed = "6")
    void noSmallerChangeOfTheSameKindFits(
            @ForAll("nets") SqueezeNet net,
            @ForAll @IntRange(min = 5, max = 110) int weights,
            @ForAll @IntRange(min = 5, max = 110) int activations) {
        Analysis now = analysis(net);
        MemoryBudget budget = budget(now, weights, activations);
        if (missing(now, 4, budget.weightBytes(), budget.activationBytes()) == 0) {
            return;
        }
        List<Suggestion> found = new Suggester(net, now, FP32, budget).suggest(() -> {});
        changes(net).forEach((family, edits) -> {
            OptionalDouble least = edits.stream()
                    .mapToDouble(edit -> lossWhereItFits(net, now, edit, budget))
                    .filter(Double::isFinite)
                    .min();
            var suggested = found.stream()
                    .filter(suggestion -> suggestion.family().equals(family) && suggestion.fits())
                    .findFirst();
            assertThat(suggested.isPresent()).as(family).isEqualTo(least.isPresent());
            suggested.ifPresent(suggestion ->
                    assertThat(suggestion.loss()).as(family).isCloseTo(least.orElseThrow(), within(1e-12)));
        });
    }

    private static double lossWhereItFits(SqueezeNet net, Analysis now, Edit edit, MemoryBudget budget) {
        ShapedGraph graph = ShapedGraph.infer(edit.apply(net).expand());
        if (!graph.isValid()) {
            return Double.NaN;
        }
        Analysis then = Analysis.of(graph);
        if (missing(then, 4, budget.weightBytes(), budget.activationBytes()) > 0) {
            return Double.NaN;
        }
        double parameters = Math.max(0, 1 - (double) then.parameters() / now.parameters());
        double macs = Math.max(0, 1 - (double) then.macs() / now.macs());
        return (parameters + macs) / 2;
    }

    /** All changes of a kind, written down once more: multiples of 8 filters, strides up to 4, shares in hundredths. */
    private static Map<String, List<Edit>> changes(SqueezeNet net) {
        Map<String, List<Edit>> changes = new LinkedHashMap<>();
        List<Edit> base = new ArrayList<>();
        for (int e = 8; e < net.schedule().baseE(); e += 8) {
            base.add(Edits.baseE(e));
        }
        changes.put("base_e", base);
        List<Edit> strides = new ArrayList<>();
        for (int stride = net.stem().stride() + 1; stride <= 4; stride++) {
            strides.add(Edits.stemStride(stride));
        }
        changes.put("conv1 stride", strides);
        List<Edit> modules = new ArrayList<>();
        for (int count = 1; count < net.fireCount(); count++) {
            modules.add(Edits.modules(count));
        }
        changes.put("modules", modules);
        List<Edit> ratios = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            if ((i <= 25 || i % 5 == 0) && i / 100.0 < net.schedule().squeezeRatio()) {
                ratios.add(Edits.squeezeRatio(i / 100.0));
            }
        }
        changes.put("SR", ratios);
        return changes;
    }
}
