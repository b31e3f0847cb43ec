package dev.kiln.core.calibration;

/** How far a network's answers lie from those of another. */
public final class Divergence {
    /** Smaller probabilities count as this: single precision knows none. So does what is no number: it tells of no class. */
    private static final double LEAST = 1e-12;

    private Divergence() {}

    /**
     * Σ p ln(p / q), what is lost where q is taken for p (Kullback and Leibler 1951, "On information and sufficiency").
     *
     * @param expected p, the probabilities of the classes
     * @param found q, as many
     * @return in nats, at least 0
     */
    public static double of(float[] expected, float[] found) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double p = probability(expected[i]);
            sum += p * Math.log(p / probability(found[i]));
        }
        return Math.max(0, sum);
    }

    private static double probability(float value) {
        return value >= LEAST && value <= Float.MAX_VALUE ? value : LEAST;
    }
}
