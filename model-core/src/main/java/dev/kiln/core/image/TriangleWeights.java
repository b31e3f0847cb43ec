package dev.kiln.core.image;

/**
 * Which source pixels make each target pixel of one axis, and how much of each: a triangle with a radius of 1 source pixel; with
 * antialiasing of 1 target pixel where the picture shrinks, so that nothing is skipped. Weights are rounded to 22 binary
 * places as in Pillow, so that pixels agree with its.
 *
 * @param first the first source pixel of each target pixel
 * @param start where each target pixel's weights start; one entry more than there are target pixels
 * @param weights in units of 2⁻²²
 */
record TriangleWeights(int[] first, int[] start, int[] weights) {
    /** Binary places of the weights: 32 bits less 8 of a sample and 2 to spare. */
    static final int PLACES = 22;

    /**
     * @param source length of the source, in pixels
     * @param target length that the whole source is resized to, in pixels
     * @param from first target pixel wanted
     * @param count number of target pixels wanted
     * @param interpolation whether to shrink with antialiasing
     */
    static TriangleWeights of(int source, long target, long from, int count, Interpolation interpolation) {
        double scale = source / (double) target;
        double radius = interpolation == Interpolation.ANTIALIASED ? Math.max(scale, 1) : 1;
        int[] first = new int[count];
        int[] start = new int[count + 1];
        for (int i = 0; i < count; i++) {
            double center = (from + i + 0.5) * scale;
            first[i] = Math.max((int) (center - radius + 0.5), 0);
            start[i + 1] = start[i] + Math.min((int) (center + radius + 0.5), source) - first[i];
        }
        int[] weights = new int[start[count]];
        for (int i = 0; i < count; i++) {
            fill(weights, start[i], start[i + 1], first[i] + 0.5 - (from + i + 0.5) * scale, radius);
        }
        return new TriangleWeights(first, start, weights);
    }

    private static void fill(int[] weights, int from, int to, double firstDistance, double radius) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += triangle((firstDistance + i - from) / radius);
        }
        for (int i = from; i < to; i++) {
            double share = triangle((firstDistance + i - from) / radius) / sum;
            weights[i] = (int) Math.round(share * (1 << PLACES));
        }
    }

    private static double triangle(double distance) {
        return Math.max(0, 1 - Math.abs(distance));
    }

    /** The last source pixel that any target pixel needs, exclusive. */
    int end() {
        int last = first.length - 1;
        return first[last] + start[last + 1] - start[last];
    }
}
