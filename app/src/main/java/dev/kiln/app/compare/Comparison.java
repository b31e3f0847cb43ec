package dev.kiln.app.compare;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * Networks side by side.
 *
 * @param names the networks, the one in question first
 * @param rows one for each measure
 * @param surprise what a reader would not expect, in one sentence for each other network
 */
public record Comparison(List<String> names, List<Row> rows, List<String> surprise) {
    /**
     * One measure of all networks.
     *
     * @param measure its name
     * @param values its values as text, in the order of the networks
     * @param ratios the other networks' values over the first one's as text; empty for the first
     */
    public record Row(String measure, List<String> values, List<String> ratios) {
        public Row {
            values = List.copyOf(values);
            ratios = List.copyOf(ratios);
        }
    }

    /**
     * One figure of a network.
     *
     * @param value of a network
     * @param format how it is written
     */
    record Measure(String name, ToLongFunction<Analysis> value, LongFunction<String> format) {}

    /** All measures, in the order in which to show them, counted by the conventions. */
    static List<Measure> measures(Conventions conventions) {
        return List.of(
                new Measure("parameters", Analysis::parameters, Figures::count),
                weights(Precision.FP32, conventions),
                weights(Precision.INT8, conventions),
                new Measure(conventions.unit(), conventions::operations, Figures::count),
                new Measure(
                        "peak activations, fp32",
                        analysis -> Precision.FP32.bytes(conventions.elementsOfBatch(analysis.peakLiveElements())),
                        conventions::memory),
                new Measure(
                        "activation elements",
                        analysis -> conventions.elementsOfBatch(analysis.activationElements()),
                        Figures::count),
                new Measure(
                        "receptive field, px",
                        analysis -> analysis.receptiveField().height(),
                        Figures::count),
                new Measure(
                        "input, px",
                        analysis -> analysis.layers().get(0).outputShape().height(),
                        Figures::count),
                new Measure("layers", analysis -> analysis.layers().size(), Figures::count));
    }

    private static Measure weights(Precision precision, Conventions conventions) {
        return new Measure(
                "weights, " + precision.label(), analysis -> analysis.weightBytes(precision), conventions::weights);
    }

    public Comparison {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        surprise = List.copyOf(surprise);
    }

    /** Compares a network with others, counted by the conventions. */
    public static Comparison of(Analysis subject, List<Analysis> others, Conventions conventions) {
        List<Analysis> all = new ArrayList<>();
        all.add(subject);
        all.addAll(others);
        List<Row> rows = new ArrayList<>();
        for (Measure measure : measures(conventions)) {
            long first = measure.value().applyAsLong(subject);
            List<String> values = new ArrayList<>();
            List<String> ratios = new ArrayList<>();
            for (Analysis analysis : all) {
                long value = measure.value().applyAsLong(analysis);
                values.add(measure.format().apply(value));
                ratios.add(analysis == subject || first == 0 ? "" : Figures.factor((double) value / first));
            }
            rows.add(new Row(measure.name(), values, ratios));
        }
        List<String> names =
                all.stream().map(analysis -> analysis.graph().graph().name()).toList();
        return new Comparison(
                names,
                rows,
                others.stream()
                        .map(other -> surprise(subject, other, conventions))
                        .toList());
    }

    private static String surprise(Analysis subject, Analysis other, Conventions conventions) {
        SizeRatio size = SizeRatio.of(subject, other);
        long operations = conventions.operations(subject);
        long others = conventions.operations(other);
        boolean fewerParameters = subject.parameters() <= other.parameters();
        return "%s has %s %s %s, %s %s the %s."
                .formatted(
                        subject.graph().graph().name(),
                        size.words(),
                        size.joint(),
                        other.graph().graph().name(),
                        fewerParameters == (operations <= others) ? "and" : "but",
                        Figures.factor((double) operations / others),
                        conventions.unit());
    }
}
