package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What of a block is drawn where.
 *
 * @param block the block
 * @param columns layers with a bar, by their depth in the block; layers of one column stand above each other
 * @param addition the addition at the module's end, or −1
 * @param bypass the convolution on the bypass, or −1
 */
record BlockParts(Block block, List<List<Integer>> columns, int addition, int bypass) {
    /** Pixels around the bars of a module. */
    static final double PADDING = 5;

    static final double COLUMN_GAP = 4;
    static final double ROW_GAP = 3;
    static final double LOWEST_ROW = 9;

    /** Pixels on either side of a module with a bypass: where it goes up, and the sign of the addition. */
    static final double TERMINAL = 13;

    static BlockParts of(LayerGraph graph, Block block) {
        if (!block.module()) {
            return new BlockParts(block, List.of(List.of(block.layers().get(0))), -1, -1);
        }
        OptionalInt addition = block.layers().stream()
                .mapToInt(i -> i)
                .filter(i -> graph.node(i).layer() instanceof Layer.Add)
                .reduce((first, second) -> second);
        OptionalInt bypass = block.layers().stream()
                .mapToInt(i -> i)
                .filter(i -> addition.isPresent() && onBypass(graph.node(i)))
                .findFirst();
        return new BlockParts(block, columns(graph, block, bypass.orElse(-1)), addition.orElse(-1), bypass.orElse(-1));
    }

    private static boolean onBypass(LayerNode node) {
        return node.layer() instanceof Layer.Convolution && Role.of(node) == Role.BYPASS;
    }

    private static List<List<Integer>> columns(LayerGraph graph, Block block, int bypass) {
        Map<Integer, Integer> depths = new HashMap<>();
        List<List<Integer>> columns = new ArrayList<>();
        for (int layer : block.layers()) {
            LayerNode node = graph.node(layer);
            boolean barred = hasBar(node) && layer != bypass;
            int depth = 0;
            for (int input : node.inputs()) {
                depth = Math.max(depth, depths.getOrDefault(input, 0));
            }
            depths.put(layer, barred ? depth + 1 : depth);
            if (barred) {
                while (columns.size() <= depth) {
                    columns.add(new ArrayList<>());
                }
                columns.get(depth).add(layer);
            }
        }
        columns.removeIf(List::isEmpty);
        return columns;
    }

    private static boolean hasBar(LayerNode node) {
        Layer layer = node.layer();
        return !(Blocks.elementWise(layer) || layer instanceof Layer.Concat || layer instanceof Layer.Add);
    }

    /** The layers with a box of their own, in the order in which they are placed. */
    List<Integer> boxed() {
        List<Integer> boxed = new ArrayList<>();
        columns.forEach(boxed::addAll);
        if (hasArc()) {
            boxed.add(addition);
        }
        if (bypass >= 0) {
            boxed.add(bypass);
        }
        return boxed;
    }

    boolean hasArc() {
        return addition >= 0;
    }

    /** Pixels to the left and to the right of the block that nothing else may use. */
    double terminal() {
        return hasArc() ? TERMINAL : 0;
    }

    /** Width of the bars and the frame, without terminals. */
    double width(DiagramScale scale, BarWidths bars) {
        double width = block.module() ? 2 * PADDING : 0;
        for (List<Integer> column : columns) {
            width += columnWidth(column, scale, bars);
        }
        return width + COLUMN_GAP * (columns.size() - 1);
    }

    /** Pixels from the left edge of the bars' frame to a layer's bar. */
    double offset(int layer, DiagramScale scale, BarWidths bars) {
        double offset = block.module() ? PADDING : 0;
        for (List<Integer> column : columns) {
            if (column.contains(layer)) {
                return offset;
            }
            offset += columnWidth(column, scale, bars) + COLUMN_GAP;
        }
        return offset;
    }

    static double columnWidth(List<Integer> column, DiagramScale scale, BarWidths bars) {
        double widest = 0;
        for (int layer : column) {
            widest = Math.max(widest, scale.width(layer, bars));
        }
        return widest;
    }

    /** Height of the bars and the frame. */
    double height(DiagramScale scale) {
        double tallest = 0;
        for (List<Integer> column : columns) {
            tallest = Math.max(tallest, columnHeight(column, scale));
        }
        return tallest + (block.module() ? 2 * PADDING : 0);
    }

    static double columnHeight(List<Integer> column, DiagramScale scale) {
        int rows = column.size();
        double tallest = 0;
        for (int layer : column) {
            tallest = Math.max(tallest, scale.height(layer));
        }
        return Math.max(tallest, rows * LOWEST_ROW + (rows - 1) * ROW_GAP);
    }
}
