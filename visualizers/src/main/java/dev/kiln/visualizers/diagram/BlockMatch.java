package dev.kiln.visualizers.diagram;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.graph.Layer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which layer of a network was which layer of an earlier state. Names do not say it: a module that comes in shifts the numbers of all
 * behind it. So blocks are aligned in order: they count most where their layers have the same channels, less where only their kind is
 * the same; an equal name decides between two. What is left over on both sides and is the same has moved. Where blocks have moved, those
 * that are the same are aligned first, if that leaves fewer without a partner.
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
        int[] partners = Alignment.of(blocks.size(), earlier.size(), this::agreement);
        pairLeft(partners, this::isSame);
        if (alone(partners) > 0) {
            int[] moved = moved();
            partners = alone(moved) < alone(partners) ? moved : partners;
        }
        Map<String, LayerCost> match = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                pair(blocks.get(i), earlier.get(partners[i]), match);
            }
        }
        return match;
    }

    private int[] moved() {
        int[] partners = Alignment.of(
                blocks.size(), earlier.size(), (i, j) -> isSame(i, j) ? Math.max(EQUAL, agreement(i, j)) : 0);
        pairLeft(partners, this::isSame);
        pairLeft(partners, (i, j) -> agreement(i, j) > 0);
        return partners;
    }

    private static long alone(int[] partners) {
        return IntStream.of(partners).filter(partner -> partner < 0).count();
    }

    private interface Pairing {
        boolean isPair(int index, int earlierIndex);
    }

    /** Gives blocks without a partner the first free one. */
    private void pairLeft(int[] partners, Pairing pairing) {
        BitSet taken = new BitSet();
        IntStream.of(partners).filter(partner -> partner >= 0).forEach(taken::set);
        for (int i = 0; i < partners.length; i++) {
            for (int j = taken.nextClearBit(0); partners[i] < 0 && j < earlier.size(); j = taken.nextClearBit(j + 1)) {
                if (pairing.isPair(i, j)) {
                    partners[i] = j;
                    taken.set(j);
                }
            }
        }
    }

    /** A pool is the same with other channels, which it does not choose. */
    private boolean isSame(int index, int earlierIndex) {
        return blocks.get(index).module()
                ? agreement(index, earlierIndex) >= EQUAL
                : !earlier.get(earlierIndex).module()
                        && first(now, blocks.get(index)).equals(first(before, earlier.get(earlierIndex)));
    }

    private static Layer first(Analysis analysis, Block block) {
        return analysis.layers().get(block.layers().get(0)).layer();
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
