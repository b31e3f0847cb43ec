package dev.kiln.app.compare;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.comparison.ModuleRows;
import dev.kiln.core.comparison.NetworkModule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * Networks side by side, row by row.
 *
 * @param networks the reference first
 * @param unit what the figures of all rows count; empty where each row says it
 * @param rows measures, or modules
 */
public record ComparisonTable(List<ComparedNetwork> networks, String unit, List<Row> rows) {
    /**
     * One row.
     *
     * @param name of the measure or of the modules
     * @param figures one for each network
     * @param layers ids, by network, of the layer that stands for the module; empty where the network has none, and for measures
     */
    public record Row(String name, List<Figure> figures, List<Optional<String>> layers) {
        public Row {
            figures = List.copyOf(figures);
            layers = List.copyOf(layers);
        }

        /** False where all networks have nothing here, as pools have no parameters. */
        boolean saysSomething() {
            return figures.stream().anyMatch(figure -> !figure.equals(Figure.NONE));
        }
    }

    private static final String WHOLE = "whole network";

    public ComparisonTable {
        networks = List.copyOf(networks);
        rows = List.copyOf(rows);
    }

    /** One row for each measure of whole networks, counted by the conventions. */
    public static ComparisonTable totals(List<ComparedNetwork> networks, Conventions conventions) {
        List<Row> rows = new ArrayList<>();
        for (Comparison.Measure measure : Comparison.measures(conventions)) {
            List<Long> values = networks.stream()
                    .map(network -> measure.value().applyAsLong(network.analysis()))
                    .toList();
            rows.add(new Row(measure.name(), figures(values, measure.format()), nothing(networks.size())));
        }
        return new ComparisonTable(networks, "", rows);
    }

    /**
     * One row for each module that costs something, aligned with the reference's, behind one for the whole networks; counted by
     * the conventions.
     */
    public static ComparisonTable modules(
            List<ComparedNetwork> networks, ModuleMeasure measure, Conventions conventions) {
        LongFunction<String> format = value -> measure.words(value, conventions);
        List<Row> rows = new ArrayList<>();
        List<Long> whole = networks.stream()
                .map(network -> measure.of(network.analysis(), conventions))
                .toList();
        rows.add(new Row(WHOLE, figures(whole, format), nothing(networks.size())));
        ModuleRows.of(networks.stream().map(ComparedNetwork::modules).toList()).rows().stream()
                .map(row -> row(row.modules(), module -> measure.of(module, conventions), format))
                .filter(Row::saysSomething)
                .forEach(rows::add);
        return new ComparisonTable(networks, measure.unit(conventions), rows);
    }

    private static Row row(
            List<Optional<NetworkModule>> modules, ToLongFunction<NetworkModule> cost, LongFunction<String> format) {
        List<Long> values = modules.stream()
                .map(module -> module.map(cost::applyAsLong).orElse(0L))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        modules.forEach(module -> module.ifPresent(present -> names.add(present.name())));
        return new Row(
                String.join(" / ", names),
                figures(values, format),
                modules.stream().map(module -> module.map(NetworkModule::layer)).toList());
    }

    /** The first value alone, the others beside it. */
    private static List<Figure> figures(List<Long> values, LongFunction<String> format) {
        List<Figure> figures = new ArrayList<>();
        for (long value : values) {
            figures.add(figures.isEmpty() ? Figure.alone(value, format) : Figure.of(value, values.get(0), format));
        }
        return figures;
    }

    private static List<Optional<String>> nothing(int networks) {
        List<Optional<String>> nothing = new ArrayList<>();
        for (int i = 0; i < networks; i++) {
            nothing.add(Optional.empty());
        }
        return nothing;
    }
}
