package dev.kiln.visualizers.diagram;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which layer of a network was which layer of an earlier state. Names do not say it: a module that comes in shifts the numbers of all
 * behind it. So blocks are aligned in order, with the most agreement in all (Needleman and Wunsch 1970, with no cost for gaps): blocks
 * count most where their layers have the same channels, less where only their kind is the same; an equal name decides between two.
 */
final class BlockMatch {
    private static final int EQUAL = 4;
    private static final int NAMED = 1;
    private static final int ALIKE = 2;

    private final Analysis now;
    private final Analysis before;
    private final List<Block> blocks;
    private final List<Block> earlier;
    /** Of each layer of each block. */
    private final List<List<Integer>> widths;

    private final List<List<Integer>> earlierWidths;

    private BlockMatch(Analysis now, Analysis before) {
        this.now = now;
        this.before = before;
        this.blocks = Blocks.of(now.graph().graph());
        this.earlier = Blocks.of(before.graph().graph());
        this.widths = blocks.stream().map(block -> widths(now, block)).toList();
        this.earlierWidths =
                earlier.stream().map(block -> widths(before, block)).toList();
    }

    /** For the ids of layers that were there before, what they were. */
    static Map<String, LayerCost> of(Analysis now, Analysis before) {
        return new BlockMatch(now, before).match();
    }

    private Map<String, LayerCost> match() {
        int[][] best = new int[blocks.size() + 1][earlier.size() + 1];
        for (int i = blocks.size() - 1; i >= 0; i--) {
            for (int j = earlier.size() - 1; j >= 0; j--) {
                int pair = agreement(i, j);
                int paired = pair == 0 ? 0 : pair + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        Map<String, LayerCost> match = new HashMap<>();
        int i = 0;
        int j = 0;
        while (i < blocks.size() && j < earlier.size()) {
            int pair = agreement(i, j);
            if (pair > 0 && best[i][j] == pair + best[i + 1][j + 1]) {
                pair(blocks.get(i++), earlier.get(j++), match);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return match;
    }

    /** 0 for blocks of different kinds. */
    private int agreement(int index, int earlierIndex) {
        Block block = blocks.get(index);
        Block other = earlier.get(earlierIndex);
        LayerCost first = now.layers().get(block.layers().get(0));
        LayerCost second = before.layers().get(other.layers().get(0));
        boolean alike = block.module() == other.module()
                && first.layer().kind().equals(second.layer().kind());
        if (!alike) {
            return 0;
        }
        int name = block.name().equals(other.name()) ? NAMED : 0;
        return name + (widths.get(index).equals(earlierWidths.get(earlierIndex)) ? EQUAL : ALIKE);
    }

    private static List<Integer> widths(Analysis analysis, Block block) {
        return block.layers().stream()
                .map(layer -> analysis.layers().get(layer))
                // the dropout behind the last module is no part of it
                .filter(cost -> !Blocks.elementWise(cost.layer()))
                .map(cost -> cost.outputShape().channels())
                .toList();
    }

    private void pair(Block block, Block other, Map<String, LayerCost> match) {
        Map<String, LayerCost> parts = new HashMap<>();
        for (int layer : other.layers()) {
            LayerCost cost = before.layers().get(layer);
            parts.put(part(cost, other), cost);
        }
        for (int layer : block.layers()) {
            LayerCost present = now.layers().get(layer);
            LayerCost cost = parts.get(part(present, block));
            if (cost != null) {
                match.put(present.id(), cost);
            }
        }
    }

    /** What a layer is within its block: conv10 becomes conv11 where a module comes in. */
    private static String part(LayerCost cost, Block block) {
        return cost.id().startsWith(block.name() + "/")
                ? cost.id().substring(block.name().length())
                : cost.layer().kind();
    }
}
