package dev.kiln.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The modules of several networks, row by row: modules in one row stand for each other. The first network is the one that the
 * others are aligned with, one after the other; what it does not have stands in rows of its own, in which the others may meet.
 *
 * @param rows in the order of all networks
 */
public record ModuleRows(List<Row> rows) {
    /**
     * Modules that stand for each other.
     *
     * @param modules one for each network, empty where it has none
     */
    public record Row(List<Optional<NetworkModule>> modules) {
        public Row {
            modules = List.copyOf(modules);
        }

        /** The module of the first network that has one. */
        public NetworkModule first() {
            return modules.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        }
    }

    public ModuleRows {
        rows = List.copyOf(rows);
    }

    /**
     * Aligns networks.
     *
     * @param networks the modules of each, in their order
     */
    public static ModuleRows of(List<List<NetworkModule>> networks) {
        List<NetworkModule[]> rows = new ArrayList<>();
        for (int network = 0; network < networks.size(); network++) {
            rows = with(rows, networks.get(network), network, networks.size());
        }
        return new ModuleRows(rows.stream().map(ModuleRows::row).toList());
    }

    private static Row row(NetworkModule[] modules) {
        return new Row(Arrays.stream(modules).map(Optional::ofNullable).toList());
    }

    private static List<NetworkModule[]> with(
            List<NetworkModule[]> rows, List<NetworkModule> modules, int network, int networks) {
        List<NetworkModule> standing = rows.stream()
                .map(row ->
                        Arrays.stream(row).filter(m -> m != null).findFirst().orElseThrow())
                .toList();
        Alignment alignment = Alignment.of(
                rows.size(), modules.size(), (i, j) -> standing.get(i).distance(modules.get(j)));
        List<NetworkModule[]> all = new ArrayList<>();
        for (Alignment.Pair pair : alignment.pairs()) {
            NetworkModule[] row = pair.left() >= 0 ? rows.get(pair.left()) : new NetworkModule[networks];
            if (pair.right() >= 0) {
                row[network] = modules.get(pair.right());
            }
            all.add(row);
        }
        return all;
    }
}
