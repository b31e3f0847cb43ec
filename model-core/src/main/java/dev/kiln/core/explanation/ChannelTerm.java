package dev.kiln.core.explanation;

/**
 * What one input channel adds to a weighted sum: each value under the window times the filter's weight there.
 *
 * @param window the values
 * @param weights as many, in the same order; not copied, must not be changed
 * @param sum of all products
 */
public record ChannelTerm(InputWindow window, float[] weights, double sum) {
    public ChannelTerm {
        if (weights.length != window.values().length) {
            throw new IllegalArgumentException(
                    "%d weights for %d values".formatted(weights.length, window.values().length));
        }
    }

    static ChannelTerm of(InputWindow window, float... weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (double) window.values()[i] * weights[i];
        }
        return new ChannelTerm(window, weights, sum);
    }

    /** The products, row by row. */
    public float[] products() {
        float[] products = new float[weights.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = window.values()[i] * weights[i];
        }
        return products;
    }
}
