package dev.kiln.app.compare;

import dev.kiln.core.comparison.ModuleRows;
import dev.kiln.core.comparison.NetworkModule;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Networks side by side, row by row.
 *
 * @param networks the reference first
 * @param rows measures, or modules
 */
public record ComparisonTable(List<ComparedNetwork> networks, List<Row> rows) {
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

    /** One row for each measure of whole networks. */
    public static ComparisonTable totals(List<ComparedNetwork> networks) {
        List<Row> rows = new ArrayList<>();
        for (Comparison.Measure measure : Comparison.MEASURES) {
            List<Figure> figures = new ArrayList<>();
            long reference = measure.value().applyAsLong(networks.get(0).analysis());
            for (ComparedNetwork network : networks) {
                long value = measure.value().applyAsLong(network.analysis());
                figures.add(
                        figures.isEmpty()
                                ? Figure.alone(value, measure.format())
                                : Figure.of(value, reference, measure.format(), d -> signed(measure, d)));
            }
            rows.add(new Row(measure.name(), figures, nothing(networks.size())));
        }
        return new ComparisonTable(networks, rows);
    }

    private static String signed(Comparison.Measure measure, long difference) {
        return difference == 0
                ? Figures.difference(0)
                : (difference > 0 ? "+" : "−") + measure.format().apply(Math.abs(difference));
    }

    /** One row for each module that costs something, aligned with the reference's, behind one for the whole networks. */
    public static ComparisonTable modules(List<ComparedNetwork> networks, ModuleMeasure measure) {
        List<Row> rows = new ArrayList<>();
        List<Figure> whole = new ArrayList<>();
        long reference = measure.of(networks.get(0).analysis());
        for (ComparedNetwork network : networks) {
            long value = measure.of(network.analysis());
            whole.add(whole.isEmpty() ? measure.alone(value) : measure.figure(value, reference));
        }
        rows.add(new Row(WHOLE, whole, nothing(networks.size())));
        ModuleRows.of(networks.stream().map(ComparedNetwork::modules).toList()).rows().stream()
                .map(row -> row(row.modules(), measure))
                .filter(Row::saysSomething)
                .forEach(rows::add);
        return new ComparisonTable(networks, rows);
    }

    private static Row row(List<Optional<NetworkModule>> modules, ModuleMeasure measure) {
        List<Figure> figures = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        long reference = modules.get(0).map(measure::of).orElse(0L);
        for (Optional<NetworkModule> module : modules) {
            long value = module.map(measure::of).orElse(0L);
            figures.add(figures.isEmpty() ? measure.alone(value) : measure.figure(value, reference));
            module.ifPresent(present -> names.add(present.name()));
        }
        return new Row(
                String.join(" / ", names),
                figures,
                modules.stream().map(module -> module.map(NetworkModule::layer)).toList());
    }

    private static List<Optional<String>> nothing(int networks) {
        List<Optional<String>> nothing = new ArrayList<>();
        for (int i = 0; i < networks; i++) {
            nothing.add(Optional.empty());
        }
        return nothing;
    }
}
