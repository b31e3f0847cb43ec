package dev.kiln.core.compression;

/**
 * What is done against the errors of quantization and pruning; each can be switched.
 *
 * @param bySensitivity steps by what an error in a layer does to the network's answer; else one step for all layers
 * @param compensation what one weight is wrong by, others of its filter make up for (Frantar et al. 2022, "GPTQ")
 * @param pruningCompensation what pruned weights did, the kept ones of their filter take over
 * @param biasCorrection biases take up the mean error (Nagel et al. 2019, "Data-Free Quantization", section 4.2)
 * @param biasFractionBits bits of the biases' fractions that are kept, 0…23
 */
public record ErrorControl(
        boolean bySensitivity,
        boolean compensation,
        boolean pruningCompensation,
        boolean biasCorrection,
        int biasFractionBits) {
    /** Everything that helps. Biases of 8 fraction bits moved the divergence of SqueezeNet v1.0 by less than 1 in 1,000. */
    public static final ErrorControl ALL = new ErrorControl(true, true, true, 8);

    /** Nothing: each weight takes the nearest value, biases stay. */
    public static final ErrorControl NONE = new ErrorControl(false, false, false, 23);

    /** One of the switches. */
    public enum Switch {
        /** {@link ErrorControl#bySensitivity}. */
        SENSITIVITY,
        /** {@link ErrorControl#compensation}. */
        COMPENSATION,
        /** {@link ErrorControl#pruningCompensation}. */
        PRUNING_COMPENSATION,
        /** {@link ErrorControl#biasCorrection}. */
        BIAS_CORRECTION
    }

    /** Checks the range. */
    public ErrorControl {
        if (biasFractionBits < 0 || biasFractionBits > 23) {
            throw new IllegalArgumentException("biases with %d fraction bits".formatted(biasFractionBits));
        }
    }

    /** Pruning is compensated where quantization is. */
    public ErrorControl(boolean bySensitivity, boolean compensation, boolean biasCorrection, int biasFractionBits) {
        this(bySensitivity, compensation, compensation, biasCorrection, biasFractionBits);
    }

    /** The same with all switched off. */
    public ErrorControl withoutAny() {
        return new ErrorControl(false, false, false, false, biasFractionBits);
    }

    /** The same with one switched off. */
    public ErrorControl without(Switch off) {
        return new ErrorControl(
                bySensitivity && off != Switch.SENSITIVITY,
                compensation && off != Switch.COMPENSATION,
                pruningCompensation && off != Switch.PRUNING_COMPENSATION,
                biasCorrection && off != Switch.BIAS_CORRECTION,
                biasFractionBits);
    }
}
