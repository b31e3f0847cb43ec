package dev.kiln.core.comparison;

import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.graph.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a network that is compared as one: a Fire module, or a single layer with what follows it element by element.
 *
 * @param name for example {@code fire2}
 * @param layer id of the layer that stands for it
 * @param kind what it is; only modules of one kind can stand for each other
 * @param costs of its layers, in the graph's order
 */
public record NetworkModule(String name, String layer, String kind, List<LayerCost> costs) {
    /** Two modules of one kind are never so different that one had better be thought of as removed and the other as new. */
    private static final double FARTHEST = 0.9;

    /** Two modules of equal widths that are not in all equal, for example by their bypass. */
    private static final double SLIGHTLY = 0.05;

    public NetworkModule {
        costs = List.copyOf(costs);
    }

    /**
     * A module of layers; its kind is that of its first layer, or "module" where several of its layers have weights.
     */
    public static NetworkModule of(String name, String layer, List<LayerCost> costs) {
        long convolutions = costs.stream()
                .filter(cost -> cost.layer() instanceof Layer.Convolution)
                .count();
        return new NetworkModule(
                name, layer, convolutions > 1 ? "module" : costs.get(0).layer().kind(), costs);
    }

    /**
     * How far another module is from this one: 0 where all widths are equal, growing with the share of channels that differ;
     * infinite for another kind.
     */
    public double distance(NetworkModule other) {
        if (!kind.equals(other.kind)) {
            return Double.POSITIVE_INFINITY;
        }
        List<Integer> mine = widths();
        List<Integer> others = other.widths();
        long different = 0;
        long all = 0;
        for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
            int a = i < mine.size() ? mine.get(i) : 0;
            int b = i < others.size() ? others.get(i) : 0;
            different += Math.abs(a - b);
            all += Math.max(a, b);
        }
        boolean alike = computing() == other.computing();
        return different == 0 ? alike ? 0 : SLIGHTLY : SLIGHTLY + (FARTHEST - SLIGHTLY) * different / all;
    }

    /** Number of layers that compute a new tensor: dropout behind the last module makes it no other one. */
    private long computing() {
        return costs.stream().filter(LayerCost::countsAsActivation).count();
    }

    /** Channels of the layers that have weights. */
    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (LayerCost cost : costs) {
            if (cost.parameters() > 0) {
                widths.add(cost.outputShape().channels());
            }
        }
        return widths;
    }

    /** Weights and biases. */
    public long parameters() {
        return costs.stream().mapToLong(LayerCost::parameters).sum();
    }

    /** Multiply-accumulates for one picture. */
    public long macs() {
        return costs.stream().mapToLong(LayerCost::macs).sum();
    }

    /** Output elements of its layers that compute a new tensor. */
    public long activationElements() {
        return costs.stream()
                .filter(LayerCost::countsAsActivation)
                .mapToLong(cost -> cost.outputShape().elements())
                .sum();
    }

    /** Activation elements held at the worst moment while its layers run. */
    public long peakLiveElements() {
        return costs.stream()
                .map(LayerCost::liveElements)
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }
}
