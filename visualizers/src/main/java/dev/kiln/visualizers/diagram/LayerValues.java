package dev.kiln.visualizers.diagram;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.ArithmeticIntensity;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.graph.Layer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The values that the boxes of a network are coloured by. */
public final class LayerValues {
    /** How weights and activations are stored, as the labels of {@link ColorBy} say. */
    private static final Precision STORED = Precision.FP32;

    private LayerValues() {}

    /**
     * The values of a network's layers.
     *
     * @param now the network, at batch 1
     * @param baseline what changes are counted from
     * @param densities by layer id: the share of its weights that are not 0, from 0 to 1; empty where no weights are loaded
     */
    public static LayerColors of(ColorBy mode, Analysis now, Analysis baseline, Map<String, Double> densities) {
        return switch (mode) {
            case ROLE -> LayerColors.ROLES;
            case PARAMETERS -> counts(mode, now, LayerCost::parameters);
            case MACS -> counts(mode, now, LayerCost::macs);
            case ACTIVATION_MEMORY -> counts(mode, now, LayerValues::activationBytes);
            case ARITHMETIC_INTENSITY -> intensities(now);
            case DENSITY -> densities(now, densities);
            case CHANGE_OF_PARAMETERS -> changes(mode, now, baseline, LayerCost::parameters);
            case CHANGE_OF_MACS -> changes(mode, now, baseline, LayerCost::macs);
        };
    }

    private static LayerColors counts(ColorBy mode, Analysis now, ToLongFunction<LayerCost> count) {
        Map<String, Double> values = new HashMap<>();
        for (LayerCost cost : now.layers()) {
            if (count.applyAsLong(cost) > 0) {
                values.put(cost.id(), (double) count.applyAsLong(cost));
            }
        }
        return new LayerColors(mode, values, Set.of(), "");
    }

    /** Bytes of what a layer hands on; 0 for layers that rewrite what they were given. */
    private static long activationBytes(LayerCost cost) {
        boolean holds = cost.countsAsActivation() || cost.layer() instanceof Layer.Input;
        return holds ? STORED.bytes(cost.outputShape().elements()) : 0;
    }

    private static LayerColors intensities(Analysis now) {
        Map<String, Double> values = new HashMap<>();
        for (LayerCost cost : now.layers()) {
            OptionalDouble intensity = ArithmeticIntensity.macsPerByte(cost, STORED);
            if (intensity.isPresent()) {
                values.put(cost.id(), intensity.getAsDouble());
            }
        }
        return new LayerColors(ColorBy.ARITHMETIC_INTENSITY, values, Set.of(), "");
    }

    private static LayerColors densities(Analysis now, Map<String, Double> densities) {
        Map<String, Double> values = new HashMap<>(densities);
        values.keySet().retainAll(Set.copyOf(now.graph().graph().ids()));
        return new LayerColors(ColorBy.DENSITY, values, Set.of(), "open weights to see how many of them are not 0");
    }

    private static LayerColors changes(ColorBy mode, Analysis now, Analysis baseline, ToLongFunction<LayerCost> count) {
        Map<String, LayerCost> match = BlockMatch.of(now, baseline);
        Map<String, Double> values = new HashMap<>();
        Set<String> added = new HashSet<>();
        for (LayerCost cost : now.layers()) {
            LayerCost before = match.get(cost.id());
            if (before == null) {
                added.add(cost.id());
            } else if (count.applyAsLong(cost) > 0 && count.applyAsLong(before) > 0) {
                values.put(cost.id(), (double) count.applyAsLong(cost) / count.applyAsLong(before));
            }
        }
        return new LayerColors(mode, values, added, "nothing to compare");
    }
}
