package dev.kiln.app.compare;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.comparison.NetworkModule;
import dev.kiln.visualizers.diagram.Blocks;
import java.util.List;

/**
 * A network of the comparison.
 *
 * @param key tells networks apart, whatever their names are
 * @param name what users read
 */
public record ComparedNetwork(String key, String name, Analysis analysis) {
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
