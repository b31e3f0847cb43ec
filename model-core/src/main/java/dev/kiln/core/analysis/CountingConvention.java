package dev.kiln.core.analysis;

import java.util.Optional;

/** What counts as one operation. Tools differ, so a count is always shown with the name of its convention. */
public enum CountingConvention {
    MAC("mac", "MACs", "one multiply-accumulate of a convolution or dense layer; biases not counted", 1, 0),
    MAC_BIAS("mac-bias", "MACs with biases", "multiply-accumulates, and one more for each bias added", 1, 1),
    FLOP("flop", "FLOPs", "two operations for each multiply-accumulate; biases not counted", 2, 0),
    FLOP_BIAS("flop-bias", "FLOPs with biases", "two for each multiply-accumulate, one for each bias added", 2, 1);

    private final String id;
    private final String unit;
    private final String explanation;
    private final int operationsPerMac;
    private final int operationsPerBias;

    CountingConvention(String id, String unit, String explanation, int operationsPerMac, int operationsPerBias) {
        this.id = id;
        this.unit = unit;
        this.explanation = explanation;
        this.operationsPerMac = operationsPerMac;
        this.operationsPerBias = operationsPerBias;
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

    /** Operations from counts of multiply-accumulates and of bias additions. */
    public long operations(long macs, long biasAdditions) {
        return operationsPerMac * macs + operationsPerBias * biasAdditions;
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
