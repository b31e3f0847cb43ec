package dev.kiln.core.compression;

/** Searches the factor of all steps that makes a file as large as wanted: one bit less for each weight at twice the step. */
final class StepFactor {
    private static final double MOST_DOUBLINGS = 6;

    private final double wantedBytes;
    private double log2;
    private Trial tooFine;
    private Trial tooCoarse;

    /** What came of a factor. */
    private record Trial(double log2, long bytes) {}

    StepFactor(double wantedBytes) {
        this.wantedBytes = wantedBytes;
    }

    /** The factor to try. */
    double value() {
        return Math.pow(2, log2);
    }

    /** Forgets what was too fine or too coarse: another way to quantize follows. */
    void widen() {
        tooFine = null;
        tooCoarse = null;
    }

    /** Moves on after a trial of {@link #value}. */
    void learn(long bytes, long weights) {
        Trial trial = new Trial(log2, bytes);
        if (bytes > wantedBytes) {
            tooFine = trial;
        } else {
            tooCoarse = trial;
        }
        if (tooFine == null || tooCoarse == null) {
            double doublings = (bytes - wantedBytes) * Byte.SIZE / Math.max(1, weights);
            log2 += Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings));
        } else {
            // sizes are no smooth function: stay away from the ends, so that each trial shortens the interval
            double share = (tooFine.bytes - wantedBytes) / (tooFine.bytes - tooCoarse.bytes);
            log2 = tooFine.log2 + Math.max(0.1, Math.min(0.9, share)) * (tooCoarse.log2 - tooFine.log2);
        }
    }
}
