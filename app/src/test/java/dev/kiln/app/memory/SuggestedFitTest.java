package dev.kiln.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.core.suggestion.Suggester;
import dev.kiln.core.suggestion.Suggestion;
import dev.kiln.presets.BudgetFit;
import dev.kiln.presets.Device;
import dev.kiln.presets.DeviceBudgets;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Suggestions for all networks and devices that ship, judged by the headline's own verdict. */
class SuggestedFitTest {
    private static Analysis analysis(Architecture architecture) {
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    @Test
    void everyNetworkFitsEveryDeviceAfterASuggestionThatSaysSo() {
        int checked = 0;
        for (Preset preset : Presets.all()) {
            Analysis now = analysis(preset.architecture());
            for (Device device : DeviceBudgets.all()) {
                for (Precision precision : Precision.values()) {
                    List<Suggestion> found = new Suggester(
                                    preset.architecture(), now, new Storage(precision, 1), MemoryAdvice.budget(device))
                            .suggest(() -> {});
                    assertThat(found.isEmpty()
                                    || !BudgetFit.of(device, now, new Storage(precision, 1))
                                            .fits())
                            .isTrue();
                    for (Suggestion suggestion : found) {
                        assertFit(preset.architecture(), device, suggestion);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked)
                .isGreaterThan(Presets.all().size() * DeviceBudgets.all().size());
    }

    private static void assertFit(Architecture before, Device device, Suggestion suggestion) {
        Architecture after =
                suggestion.candidate().edit().map(edit -> edit.apply(before)).orElse(before);
        BudgetFit fit =
                BudgetFit.of(device, analysis(after), suggestion.candidate().storage());
        assertThat(suggestion.missingBytes())
                .as(
                        "%s on %s: %s",
                        before.name(), device.name(), suggestion.candidate().label())
                .isEqualTo(fit.missingBytes());
    }

    @Test
    void noSmallerChangeOfInputConv1OrPoolsFits() {
        int fitting = 0;
        for (Preset preset : Presets.all()) {
            if (preset.architecture() instanceof SqueezeNet net) {
                for (Device device : DeviceBudgets.all()) {
                    fitting += assertSmallest(net, device, "input", smallerInputs(net));
                    fitting += assertSmallest(net, device, "conv1 filters", fewerFilters(net));
                    fitting += assertSmallest(net, device, "pool", earlierPools(net));
                }
            }
        }
        assertThat(fitting)
                .as("pairs of network and device that one of these makes fit")
                .isPositive();
    }

    /** Tries all edits of a kind; 1 where one fits, else 0. */
    private static int assertSmallest(SqueezeNet net, Device device, String family, List<Edit> edits) {
        Analysis now = analysis(net);
        if (BudgetFit.of(device, now, new Storage(Precision.INT8, 1)).fits()) {
            return 0;
        }
        OptionalDouble least = edits.stream()
                .map(edit -> ShapedGraph.infer(edit.apply(net).expand()))
                .filter(ShapedGraph::isValid)
                .map(Analysis::of)
                .filter(then -> BudgetFit.of(device, then, new Storage(Precision.INT8, 1))
                        .fits())
                .mapToDouble(then -> Suggester.loss(now, then))
                .min();
        OptionalDouble suggested = new Suggester(net, now, new Storage(Precision.INT8, 1), MemoryAdvice.budget(device))
                .suggest(() -> {}).stream()
                        .filter(suggestion -> suggestion.family().equals(family) && suggestion.fits())
                        .mapToDouble(Suggestion::loss)
                        .findFirst();
        assertThat(suggested)
                .as("%s of %s on %s", family, net.name(), device.name())
                .isEqualTo(least);
        return least.isPresent() ? 1 : 0;
    }

    /** Multiples of 32 pixels, or of 8 for inputs of up to 64; the presets are square. */
    private static List<Edit> smallerInputs(SqueezeNet net) {
        int side = net.input().height();
        int step = side > 64 ? 32 : 8;
        return IntStream.range(1, side)
                .filter(smaller -> smaller % step == 0)
                .mapToObj(smaller -> Edits.input(smaller, smaller))
                .toList();
    }

    private static List<Edit> fewerFilters(SqueezeNet net) {
        return IntStream.range(1, net.stem().filters())
                .filter(filters -> filters % 8 == 0)
                .mapToObj(Edits::stemFilters)
                .toList();
    }

    /** Each pool in front of each module before it. */
    private static List<Edit> earlierPools(SqueezeNet net) {
        return IntStream.range(0, net.body().size())
                .filter(from -> net.body().get(from) instanceof Pool)
                .boxed()
                .flatMap(from -> IntStream.range(0, from)
                        .filter(to -> net.body().get(to) instanceof FireModule)
                        .mapToObj(to -> Edits.move(List.of(from), to)))
                .toList();
    }
}
