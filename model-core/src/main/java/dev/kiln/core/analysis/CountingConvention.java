package dev.kiln.core.analysis;

import java.util.Optional;

/** The ways to count operations that have a name on the command line; {@link Counting} has all others too. */
public enum CountingConvention {
    MAC("mac", "MACs", "one multiply-accumulate of a convolution or dense layer; biases not counted", Counting.MACS),
    MAC_BIAS(
            "mac-bias",
            "MACs with biases",
            "multiply-accumulates, and one more for each bias added",
            Counting.MACS.withBiases(true)),
    FLOP(
            "flop",
            "FLOPs",
            "two operations for each multiply-accumulate; biases not counted",
            Counting.MACS.withUnit(Counting.Unit.FLOP)),
    FLOP_BIAS(
            "flop-bias",
            "FLOPs with biases",
            "two for each multiply-accumulate, one for each bias added",
            Counting.MACS.withUnit(Counting.Unit.FLOP).withBiases(true));

    private final String id;
    private final String unit;
    private final String explanation;
    private final Counting counting;

    CountingConvention(String id, String unit, String explanation, Counting counting) {
        this.id = id;
        this.unit = unit;
        this.explanation = explanation;
        this.counting = counting;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** The unit of counts under this convention. */
    public String unit() {
        return unit;
    }

    /** What is counted, in one sentence. */
    public String explanation() {
        return explanation;
    }

    /** The parts that it counts. */
    public Counting counting() {
        return counting;
    }

    /** The convention with that id, or empty. */
    public static Optional<CountingConvention> byId(String id) {
        for (CountingConvention convention : values()) {
            if (convention.id.equals(id)) {
                return Optional.of(convention);
            }
        }
        return Optional.empty();
    }
}
