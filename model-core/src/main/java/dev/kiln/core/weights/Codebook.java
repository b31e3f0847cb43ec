package dev.kiln.core.weights;

/**
 * The values that a layer's weights share, and how often each is stored (Han et al. 2016, "Deep Compression", section 3).
 * Arrays are not copied and must not be changed.
 *
 * @param centroids the shared values in the file's order
 * @param uses number of stored entries with the code of each centroid
 */
public record Codebook(float[] centroids, int[] uses) {
    public Codebook {
        if (centroids.length == 0 || centroids.length != uses.length) {
            throw new IllegalArgumentException(
                    "%d centroids cannot have %d counts of uses".formatted(centroids.length, uses.length));
        }
    }

    /** Bits of one code: enough to tell all centroids apart. */
    public int bits() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(centroids.length - 1);
    }

    /** Number of codes in the file, those of filler zeros included. */
    public long storedEntries() {
        long sum = 0;
        for (int use : uses) {
            sum += use;
        }
        return sum;
    }

    /** Number of stored entries whose value is 0: they only bridge gaps that are too long for a relative index. */
    public long fillerZeros() {
        long sum = 0;
        for (int code = 0; code < uses.length; code++) {
            sum += centroids[code] == 0 ? uses[code] : 0;
        }
        return sum;
    }

    /** Number of centroids that at least one stored entry uses. */
    public int usedCentroids() {
        int used = 0;
        for (int use : uses) {
            used += use > 0 ? 1 : 0;
        }
        return used;
    }

    /**
     * What a stored code takes at least, where each is coded by itself: −Σ p log₂ p over the shares p of the codes (Shannon 1948,
     * "A Mathematical Theory of Communication", section 6). 0 where nothing is stored.
     *
     * @return in bits
     */
    public double entropyBits() {
        double stored = storedEntries();
        double sum = 0;
        for (int use : uses) {
            sum += use == 0 ? 0 : use * Math.log(stored / use);
        }
        return stored == 0 ? 0 : sum / stored / Math.log(2);
    }
}
