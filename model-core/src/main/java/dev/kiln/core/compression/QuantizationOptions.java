package dev.kiln.core.compression;

/**
 * What is done against the error of quantization; each can be switched.
 *
 * @param bySensitivity steps by what an error in a layer does to the network's answer; else one step for all layers
 * @param compensation the error of a weight is made up for by the filter's next ones (Frantar et al. 2022, "GPTQ")
 * @param biasCorrection biases take up the mean error (Nagel et al. 2019, "Data-Free Quantization", section 4.2)
 * @param biasFractionBits bits of the biases' fractions that are kept, 0…23
 * @param rateWeight how much a bit counts beside an error in the choice of values; 0 takes the nearest value
 */
public record QuantizationOptions(
        boolean bySensitivity,
        boolean compensation,
        boolean biasCorrection,
        int biasFractionBits,
        double rateWeight) {
    /** Everything that helps. */
    public static final QuantizationOptions DEFAULT = new QuantizationOptions(true, true, true, 8, 1);

    /** Checks the ranges. */
    public QuantizationOptions {
        if (biasFractionBits < 0 || biasFractionBits > 23) {
            throw new IllegalArgumentException("biases with %d fraction bits".formatted(biasFractionBits));
        }
        if (!(rateWeight >= 0 && rateWeight <= 100)) {
            throw new IllegalArgumentException("a rate weight of " + rateWeight);
        }
    }
}
