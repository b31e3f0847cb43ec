package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;

/**
 * The metaparameters by which the paper writes down all Fire modules at once (section 5.1).
 *
 * @param baseE filters of the first module's expand layer, base_e
 * @param incrE filters added to the expand layer after every {@code freq} modules, incr_e
 * @param pct3x3 share of 3×3 filters in the expand layer, a fraction from 0 to 1
 * @param freq modules between two additions
 * @param squeezeRatio filters of the squeeze layer for each filter of the expand layer, SR, above 0 and at most 1
 */
public record FireSchedule(int baseE, int incrE, double pct3x3, int freq, double squeezeRatio) {
    /** Both published SqueezeNets (the paper, section 5.1). */
    public static final FireSchedule PAPER = new FireSchedule(128, 128, 0.5, 2, 0.125);

    public FireSchedule {
        Limits.checked("base_e", baseE, 1, Limits.MAX_CHANNELS);
        Limits.checked("incr_e", incrE, 0, Limits.MAX_CHANNELS);
        Limits.checked("freq", freq, 1, SqueezeNet.MAX_FIRE_MODULES);
        if (!(pct3x3 >= 0 && pct3x3 <= 1)) {
            throw new IllegalArgumentException("pct3x3 must be a fraction from 0 to 1, not " + pct3x3);
        }
        if (!(squeezeRatio > 0 && squeezeRatio <= 1)) {
            throw new IllegalArgumentException("sr must be above 0 and at most 1, not " + squeezeRatio);
        }
    }

    /**
     * The filters of one Fire module: e_i = base_e + incr_e · ⌊i / freq⌋, e3x3 = e_i · pct3x3, e1x1 = e_i − e3x3,
     * s1x1 = SR · e_i (the paper, section 5.1), rounded to the nearest filter, and to one squeeze filter at least.
     *
     * @param index the module's number, from 0
     */
    public FireModule module(int index, Bypass bypass) {
        int expand = baseE + incrE * (index / freq);
        int expand3x3 = (int) Math.round(expand * pct3x3);
        int squeeze = Math.max(1, (int) Math.round(expand * squeezeRatio));
        return new FireModule(squeeze, expand - expand3x3, expand3x3, bypass);
    }

    /** The same schedule with another base_e. */
    public FireSchedule withBaseE(int value) {
        return new FireSchedule(value, incrE, pct3x3, freq, squeezeRatio);
    }

    /** The same schedule with another incr_e. */
    public FireSchedule withIncrE(int value) {
        return new FireSchedule(baseE, value, pct3x3, freq, squeezeRatio);
    }

    /** The same schedule with another share of 3×3 filters. */
    public FireSchedule withPct3x3(double value) {
        return new FireSchedule(baseE, incrE, value, freq, squeezeRatio);
    }

    /** The same schedule with another freq. */
    public FireSchedule withFreq(int value) {
        return new FireSchedule(baseE, incrE, pct3x3, value, squeezeRatio);
    }

    /** The same schedule with another squeeze ratio. */
    public FireSchedule withSqueezeRatio(double value) {
        return new FireSchedule(baseE, incrE, pct3x3, freq, value);
    }
}
