package dev.kiln.core.analysis;

import java.util.OptionalDouble;

/** How much a layer computes for what it moves through memory. */
public final class ArithmeticIntensity {
    private ArithmeticIntensity() {}

    /**
     * Multiply-accumulates for each byte that a layer moves at batch 1: {@code macs / bytes(parameters + input elements + output
     * elements)}, each value moved once, as in the roofline model (Williams, Waterman and Patterson 2009, section 2), but with MACs
     * for operations.
     *
     * @param precision how weights and activations are stored
     * @return empty for layers without multiply-accumulates
     */
    public static OptionalDouble macsPerByte(LayerCost cost, Precision precision) {
        if (cost.macs() == 0) {
            return OptionalDouble.empty();
        }
        long values = cost.parameters()
                + cost.inputShape().elements()
                + cost.outputShape().elements();
        return OptionalDouble.of((double) cost.macs() / precision.bytes(values));
    }
}
