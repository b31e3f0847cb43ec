package dev.kiln.visualizers.chart;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.visualizers.diagram.Block;
import dev.kiln.visualizers.diagram.Blocks;
import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The costs of a network by block and role, for blocks that cost parameters or operations.
 *
 * @param names names of the blocks, from the input on
 * @param rows one for each block
 */
record BlockCosts(List<String> names, List<Row> rows) {
    /** No blocks. */
    static final BlockCosts EMPTY = new BlockCosts(List.of(), List.of());

    /**
     * The costs of one block.
     *
     * @param layer id of the layer that stands for the block
     * @param layers ids of all its layers
     * @param costs layers that cost something, at most one for each role being usual
     */
    record Row(String layer, List<String> layers, List<RoleCost> costs) {
        /** Sum over the layers of one role. */
        long sum(Role role, ToLongFunction<RoleCost> what) {
            long sum = 0;
            for (RoleCost cost : costs) {
                sum += cost.role() == role ? what.applyAsLong(cost) : 0;
            }
            return sum;
        }

        /** The layer behind a role's part of the bar: the dearest one. */
        String layerOf(Role role) {
            RoleCost dearest = null;
            for (RoleCost cost : costs) {
                boolean dearer = dearest == null || cost.parameters() > dearest.parameters();
                dearest = cost.role() == role && dearer ? cost : dearest;
            }
            return dearest == null ? layer : dearest.layer();
        }
    }

    /** One layer's part. */
    record RoleCost(String layer, Role role, long parameters, long operations) {}

    BlockCosts {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** The costs at one picture, in MACs. */
    static BlockCosts of(Analysis analysis) {
        return of(analysis, Counting.MACS);
    }

    static BlockCosts of(Analysis analysis, Counting counting) {
        LayerGraph graph = analysis.graph().graph();
        List<String> names = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Block block : Blocks.of(graph)) {
            List<RoleCost> costs = new ArrayList<>();
            for (int index : block.layers()) {
                LayerCost cost = analysis.layers().get(index);
                long operations = counting.operations(cost);
                if (cost.parameters() > 0 || operations > 0) {
                    costs.add(new RoleCost(cost.id(), Role.of(graph.node(index)), cost.parameters(), operations));
                }
            }
            if (!costs.isEmpty()) {
                names.add(block.name());
                List<String> layers =
                        block.layers().stream().map(i -> graph.node(i).id()).toList();
                rows.add(new Row(block.layer(), layers, costs));
            }
        }
        return new BlockCosts(names, rows);
    }

    /** The largest sum over the layers of one block; 0 without blocks. */
    long highest(ToLongFunction<RoleCost> what) {
        return rows.stream()
                .mapToLong(row -> row.costs().stream().mapToLong(what).sum())
                .max()
                .orElse(0);
    }

    /** The place of the block that holds a layer; −1 where no shown block does. */
    int indexOf(String layer) {
        for (int i = 0; i < rows.size() && layer != null; i++) {
            if (rows.get(i).layers().contains(layer)) {
                return i;
            }
        }
        return -1;
    }
}
