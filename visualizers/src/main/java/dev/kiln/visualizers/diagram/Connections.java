package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.LayerGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which blocks read which others, and in which lane above the blocks a connection runs that leaves some out. */
final class Connections {
    private static final double MARGIN = 10;
    private static final double LANE = 7;
    private static final int MOST_LANES = 6;

    /** Place above a module for its bypass and the convolution on it. */
    private static final double BYPASS_ROW = 22;

    /**
     * A connection that passes over blocks.
     *
     * @param from block that is read
     * @param to block that reads
     * @param reader index of the layer that reads
     * @param lane lane above the blocks, from the top
     */
    record Skip(int from, int to, int reader, int lane) {}

    private final boolean[] followed;
    private final boolean[] bypassed;
    private final List<Skip> skips = new ArrayList<>();
    private final List<Integer> laneEnds = new ArrayList<>();

    private Connections(int blocks) {
        followed = new boolean[blocks];
        bypassed = new boolean[blocks];
    }

    static Connections of(LayerGraph graph, List<BlockParts> blocks) {
        Map<Integer, Integer> blockOf = new HashMap<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (int layer : blocks.get(b).block().layers()) {
                blockOf.put(layer, b);
            }
        }
        Connections connections = new Connections(blocks.size());
        for (int b = 0; b < blocks.size(); b++) {
            Set<Integer> seen = new HashSet<>();
            for (int layer : blocks.get(b).block().layers()) {
                for (int input : graph.node(layer).inputs()) {
                    int source = blockOf.get(input);
                    boolean aside = layer == blocks.get(b).addition()
                            || layer == blocks.get(b).bypass();
                    if (source != b && (source == b - 1 || seen.add(source))) {
                        connections.connect(source, b, layer, aside);
                    }
                }
            }
        }
        return connections;
    }

    private void connect(int source, int block, int layer, boolean aside) {
        if (source != block - 1) {
            skips.add(new Skip(source, block, layer, lane(Math.min(source, block), Math.max(source, block))));
        } else if (aside) {
            bypassed[block] = true;
        } else {
            followed[source] = true;
        }
    }

    /** The first free lane; past the last lane, connections share one. */
    private int lane(int from, int to) {
        for (int lane = 0; lane < laneEnds.size(); lane++) {
            if (laneEnds.get(lane) <= from) {
                laneEnds.set(lane, to);
                return lane;
            }
        }
        if (laneEnds.size() < MOST_LANES) {
            laneEnds.add(to);
        }
        return laneEnds.size() - 1;
    }

    /** True where the block's successor reads it. */
    boolean followed(int block) {
        return followed[block];
    }

    /** True where the block before is also added to the block's output. */
    boolean bypassed(int block) {
        return bypassed[block];
    }

    List<Skip> skips() {
        return skips;
    }

    /** Pixels above the blocks that connections need. */
    double heightAbove() {
        boolean anyBypass = false;
        for (boolean b : bypassed) {
            anyBypass |= b;
        }
        return MARGIN + laneEnds.size() * LANE + (anyBypass ? BYPASS_ROW : 0);
    }

    double laneY(Skip skip) {
        return MARGIN / 2 + skip.lane() * LANE;
    }
}
