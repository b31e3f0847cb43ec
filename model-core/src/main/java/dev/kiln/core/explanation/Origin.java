package dev.kiln.core.explanation;

import dev.kiln.core.graph.Layer;
import java.util.List;

/** How one value came about. */
public sealed interface Origin {
    /** The value, computed again from what is said here. */
    double value();

    /**
     * The value of a pixel, as the preprocessing made it.
     *
     * @param colour which of its colours; empty where nobody knows
     */
    record Pixel(double value, String colour) implements Origin {}

    /**
     * A convolution's or dense layer's value: Σ products + bias, and max(0, that) where it is shown after its ReLU.
     *
     * @param terms one for each input channel that the filter sees, the largest contribution of either sign first
     * @param sum of all products
     * @param bias the filter's
     * @param rectified true where a ReLU follows
     */
    record WeightedSum(List<ChannelTerm> terms, double sum, double bias, boolean rectified) implements Origin {
        public WeightedSum {
            terms = List.copyOf(terms);
        }

        /** The value before the ReLU. */
        public double beforeRelu() {
            return sum + bias;
        }

        @Override
        public double value() {
            return rectified ? Math.max(0, beforeRelu()) : beforeRelu();
        }
    }

    /** The largest value under a window. */
    record Maximum(InputWindow window) implements Origin {
        @Override
        public double value() {
            return window.largest() < 0 ? Double.NEGATIVE_INFINITY : window.values()[window.largest()];
        }
    }

    /**
     * The mean of a window.
     *
     * @param divisor cells that count, zeros of the padding among them
     */
    record Average(InputWindow window, int divisor) implements Origin {
        @Override
        public double value() {
            return window.sum() / divisor;
        }
    }

    /** max(0, x). */
    record Rectified(SourceCell source) implements Origin {
        @Override
        public double value() {
            return Math.max(0, source.value());
        }
    }

    /** A value of another layer, unchanged. */
    record Copied(SourceCell source) implements Origin {
        @Override
        public double value() {
            return source.value();
        }
    }

    /** The sum of the same cell of several layers. */
    record Addition(List<SourceCell> addends) implements Origin {
        public Addition {
            addends = List.copyOf(addends);
        }

        @Override
        public double value() {
            return addends.stream().mapToDouble(SourceCell::value).sum();
        }
    }

    /**
     * Local response normalization, x / (k + alpha / size · Σ x²)^beta: see {@link Layer.Lrn}.
     *
     * @param firstChannel first neighbour whose square counts
     * @param lastChannel last neighbour whose square counts
     * @param squares Σ x²
     */
    record Normalized(SourceCell source, Layer.Lrn layer, int firstChannel, int lastChannel, double squares)
            implements Origin {
        /** What the value is divided by. */
        public double divisor() {
            return Math.pow(layer.k() + layer.alpha() / layer.size() * squares, layer.beta());
        }

        @Override
        public double value() {
            return source.value() / divisor();
        }
    }

    /**
     * A share of a softmax: exp(x − largest) / Σ exp(y − largest), which is exp(x) / Σ exp(y) without overflow.
     *
     * @param largest of all values of the vector
     * @param total Σ exp(y − largest)
     */
    record Share(SourceCell source, double largest, double total) implements Origin {
        @Override
        public double value() {
            return Math.exp(source.value() - largest) / total;
        }
    }
}
