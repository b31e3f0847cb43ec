package dev.kiln.app.memory;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.suggestion.Footprint;
import dev.kiln.core.suggestion.MemoryBudget;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.core.suggestion.Suggestion;
import dev.kiln.presets.Device;
import dev.kiln.visualizers.memory.MemoryTimeline;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Memory and suggestions in words. */
final class MemoryAdvice {
    /** Where nothing fits, so many that come near are shown. */
    private static final int NEAREST = 3;

    /** Lines break between figures, not within them. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private MemoryAdvice() {}

    static MemoryBudget budget(Device device) {
        return new MemoryBudget(device.weightBytes(), device.activationBytes(), device.shared());
    }

    /** The line in the chart: what the device has for activations; where one memory holds all, what the weights leave. */
    static MemoryTimeline.Limit limit(Device device, Footprint need, Conventions conventions) {
        if (!device.shared()) {
            return new MemoryTimeline.Limit(
                    device.activationBytes(),
                    conventions.memory(device.activationBytes()) + " for activations: " + device.name());
        }
        long left = device.weightBytes() - need.weightBytes();
        return left <= 0
                ? MemoryTimeline.Limit.NONE
                : new MemoryTimeline.Limit(left, conventions.memory(left) + " beside the weights: " + device.name());
    }

    /** What is known before any change has been tried: the suggestions before stay in sight until there are new ones. */
    static Advice pending(Device device, Storage storage, Footprint need, Conventions conventions, Advice before) {
        return new Advice(sentence(device, storage, need, conventions), before.heading(), before.suggestions(), true);
    }

    /** What is known after all changes have been tried. */
    static Advice advice(
            Device device, Storage storage, Footprint need, Conventions conventions, List<Suggestion> suggestions) {
        String verdict = sentence(device, storage, need, conventions);
        List<Suggestion> fitting = suggestions.stream().filter(Suggestion::fits).toList();
        if (!fitting.isEmpty()) {
            return new Advice(verdict, "Any one of these makes it fit", fitting, false);
        }
        return new Advice(
                verdict,
                suggestions.isEmpty() ? "" : "No single change makes it fit; nearest",
                suggestions.subList(0, Math.min(NEAREST, suggestions.size())),
                false);
    }

    private static String sentence(Device device, Storage storage, Footprint need, Conventions conventions) {
        String how = "%s, %s"
                .formatted(
                        storage.precision().label(),
                        storage.batch() == 1 ? "1 picture" : storage.batch() + " pictures");
        String lacking = lacking(device, need, conventions);
        return lacking.isEmpty()
                ? "✓ Fits (%s)".formatted(how)
                : "✗ Does not fit (%s): lacks %s".formatted(how, lacking);
    }

    private static String lacking(Device device, Footprint need, Conventions conventions) {
        if (device.shared()) {
            long missing = budget(device).missingBytes(need);
            return missing == 0 ? "" : whole(conventions.weights(missing)) + " for weights and activations";
        }
        List<String> lacking = new ArrayList<>();
        long weights = need.weightBytes() - device.weightBytes();
        long activations = need.activationBytesPeak() - device.activationBytes();
        if (weights > 0) {
            lacking.add(whole(conventions.weights(weights)) + " for weights");
        }
        if (activations > 0) {
            lacking.add(whole(conventions.memory(activations)) + " for activations");
        }
        return String.join(" and ", lacking);
    }

    private static String whole(String figure) {
        return figure.replace(' ', NO_BREAK_SPACE);
    }

    /** The figures after a change, with how they differ from those before it. */
    static String figures(Suggestion suggestion, Analysis now, Footprint need, Conventions conventions) {
        Footprint then = suggestion.footprint();
        List<String> figures = new ArrayList<>();
        figures.add(
                "weights " + conventions.weights(then.weightBytes()) + change(then.weightBytes(), need.weightBytes()));
        figures.add("peak " + conventions.memory(then.activationBytesPeak())
                + change(then.activationBytesPeak(), need.activationBytesPeak()));
        long operations =
                conventions.withBatch(suggestion.candidate().storage().batch()).operations(suggestion.analysis());
        figures.add(Figures.rounded(operations) + " " + conventions.unit()
                + change(operations, conventions.operations(now)));
        if (!suggestion.fits()) {
            figures.add("still lacks " + conventions.weights(suggestion.missingBytes()));
        }
        return figures.stream().map(MemoryAdvice::whole).collect(Collectors.joining(" · "));
    }

    private static String change(long then, long now) {
        return then == now ? "" : " " + Figures.change(then, now);
    }

    /** Weights and activations together. */
    static String totals(Footprint need, Conventions conventions) {
        return "weights %s  ·  with activations at the peak %s"
                .formatted(
                        conventions.weights(need.weightBytes()),
                        conventions.weights(need.weightBytes() + need.activationBytesPeak()));
    }
}
