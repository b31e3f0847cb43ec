package dev.kiln.app.compare;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.comparison.NetworkModule;
import dev.kiln.visualizers.diagram.Blocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A network of the comparison.
 *
 * @param key tells networks apart, whatever their names are
 * @param name what users read
 */
public record ComparedNetwork(String key, String name, Analysis analysis) {
    /**
     * The same networks under names of which no two are equal: the first of a name keeps it.
     *
     * @param origin what is written behind the name of another one of that name
     */
    public static List<ComparedNetwork> toldApart(
            List<ComparedNetwork> networks, Function<ComparedNetwork, String> origin) {
        Set<String> taken = new HashSet<>();
        List<ComparedNetwork> apart = new ArrayList<>();
        for (ComparedNetwork network : networks) {
            String name = network.name();
            if (taken.contains(name)) {
                name = "%s (%s)".formatted(name, origin.apply(network));
            }
            String stem = name;
            for (int number = 2; !taken.add(name); number++) {
                name = "%s, %d".formatted(stem, number);
            }
            apart.add(new ComparedNetwork(network.key(), name, network.analysis()));
        }
        return List.copyOf(apart);
    }

    /** Its modules in order, without the picture. */
    List<NetworkModule> modules() {
        return Blocks.of(analysis.graph().graph()).stream()
                .map(block -> NetworkModule.of(
                        block.name(),
                        block.layer(),
                        block.layers().stream()
                                .map(index -> analysis.layers().get(index))
                                .toList()))
                .filter(module -> !module.kind().equals("input"))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
