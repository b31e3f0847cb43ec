package dev.kiln.visualizers.compression;

/**
 * The means over a network, in words.
 *
 * @param density share of all weights that is kept
 * @param bits bits of a kept weight's code
 */
public record Means(String density, String bits) {
    String of(PlanCurve curve) {
        return curve == PlanCurve.DENSITY ? density : bits;
    }
}
