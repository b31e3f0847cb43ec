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
 * @param names the networks, the one that all others are compared with first
 * @param rows one for each measure
 * @param surprise what a reader would not expect, in one sentence for each other network, with the ratios of the rows
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

    /**
     * Compares networks with the first of them, counted by the conventions.
     *
     * @param networks at least one; no two of one name, as {@link ComparedNetwork#toldApart} makes them
     */
    public static Comparison of(List<ComparedNetwork> networks, Conventions conventions) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : measures(conventions)) {
            List<Long> values = networks.stream()
                    .map(network -> measure.value().applyAsLong(network.analysis()))
                    .toList();
            List<String> ratios = new ArrayList<>(List.of(""));
            values.subList(1, values.size())
                    .forEach(value -> ratios.add(values.get(0) == 0 ? "" : Figures.ratio(value, values.get(0))));
            rows.add(new Row(
                    measure.name(), values.stream().map(measure.format()::apply).toList(), ratios));
        }
        return new Comparison(
                networks.stream().map(ComparedNetwork::name).toList(),
                rows,
                networks.stream()
                        .skip(1)
                        .map(other -> ComparisonSentence.of(other, networks.get(0), conventions))
                        .toList());
    }
}
