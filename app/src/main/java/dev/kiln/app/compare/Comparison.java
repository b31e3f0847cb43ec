package dev.kiln.app.compare;

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

    /** All measures, in the order in which to show them. */
    static final List<Measure> MEASURES = List.of(
            new Measure("parameters", Analysis::parameters, Figures::count),
            new Measure("weights, fp32", analysis -> analysis.weightBytes(Precision.FP32), Figures::bytes),
            new Measure("weights, int8", analysis -> analysis.weightBytes(Precision.INT8), Figures::bytes),
            new Measure("MACs", Analysis::macs, Figures::count),
            new Measure(
                    "peak activations, fp32",
                    analysis -> analysis.activationBytesPeak(Precision.FP32),
                    Figures::binaryBytes),
            new Measure("activation elements", Analysis::activationElements, Figures::count),
            new Measure(
                    "receptive field, px", analysis -> analysis.receptiveField().height(), Figures::count),
            new Measure(
                    "input, px",
                    analysis -> analysis.layers().get(0).outputShape().height(),
                    Figures::count),
            new Measure("layers", analysis -> analysis.layers().size(), Figures::count));

    public Comparison {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        surprise = List.copyOf(surprise);
    }

    /** Compares a network with others. */
    public static Comparison of(Analysis subject, List<Analysis> others) {
        List<Analysis> all = new ArrayList<>();
        all.add(subject);
        all.addAll(others);
        List<Row> rows = new ArrayList<>();
        for (Measure measure : MEASURES) {
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
                others.stream().map(other -> surprise(subject, other)).toList());
    }

    private static String surprise(Analysis subject, Analysis other) {
        SizeRatio size = SizeRatio.of(subject, other);
        boolean fewerParameters = subject.parameters() <= other.parameters();
        boolean fewerMacs = subject.macs() <= other.macs();
        return "%s has %s %s %s, %s %s the MACs."
                .formatted(
                        subject.graph().graph().name(),
                        size.words(),
                        size.joint(),
                        other.graph().graph().name(),
                        fewerParameters == fewerMacs ? "and" : "but",
                        Figures.factor((double) subject.macs() / other.macs()));
    }
}
