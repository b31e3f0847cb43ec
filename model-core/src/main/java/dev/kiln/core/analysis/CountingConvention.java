package dev.kiln.core.analysis;

import java.util.Optional;

/** The ways to count operations that have a short name on the command line; {@link Counting} has all others too. */
public enum CountingConvention {
    /** Multiply-accumulates. */
    MAC(Counting.MACS),
    /** Multiply-accumulates, and one more for each bias added. */
    MAC_BIAS(Counting.MACS.withBiases(true)),
    /** Two operations for each multiply-accumulate. */
    FLOP(Counting.MACS.withUnit(Counting.Unit.FLOP)),
    /** Two for each multiply-accumulate, one for each bias added. */
    FLOP_BIAS(Counting.MACS.withUnit(Counting.Unit.FLOP).withBiases(true));

    private final Counting counting;

    CountingConvention(Counting counting) {
        this.counting = counting;
    }

    /** The name in files and on the command line. */
    public String id() {
        return counting.id();
    }

    /** The parts that it counts. */
    public Counting counting() {
        return counting;
    }

    /** The convention with that id, or empty. */
    public static Optional<CountingConvention> byId(String id) {
        for (CountingConvention convention : values()) {
            if (convention.id().equals(id)) {
                return Optional.of(convention);
            }
        }
        return Optional.empty();
    }
}
