package dev.kiln.core.graph;

import static dev.kiln.core.graph.Limits.checked;

import java.util.Objects;
import java.util.Optional;

/**
 * What a layer does, without its name, place or shape. A new kind is one more record; {@link LayerVisitor} then makes the
 * compiler name every operation that has to know it.
 */
public sealed interface Layer {
    /** Calls the visitor's method for this kind. */
    <R> R accept(LayerVisitor<R> visitor);

    /** The kind's name as users read it, in lower case. */
    default String kind() {
        return accept(LayerKindName.INSTANCE);
    }

    /** The network's input. */
    record Input(TensorShape shape) implements Layer {
        public Input {
            Objects.requireNonNull(shape, "shape");
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.input(this);
        }
    }

    /**
     * A convolution with bias. With groups, input and output channels are cut into equal parts that do not see each other.
     * Its output size is always rounded down.
     */
    record Convolution(int filters, Window window, int groups) implements Layer {
        public Convolution {
            checked("filters", filters, 1, Limits.MAX_CHANNELS);
            Objects.requireNonNull(window, "window");
            checked("groups", groups, 1, filters);
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.convolution(this);
        }
    }

    /**
     * Maximum or average over a window. Padding takes no part in a maximum. An average counts it as zeros, and does not count
     * what hangs over behind it, as in Caffe's pooling layer and PyTorch's {@code AvgPool2d}.
     */
    record Pooling(PoolKind pool, Window window, Rounding rounding) implements Layer {
        public Pooling {
            Objects.requireNonNull(pool, "pool");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(rounding, "rounding");
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.pooling(this);
        }
    }

    /** Maximum or average over the whole feature map: one value for each channel. */
    record GlobalPooling(PoolKind pool) implements Layer {
        public GlobalPooling {
            Objects.requireNonNull(pool, "pool");
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.globalPooling(this);
        }
    }

    /**
     * Averages over a fixed number of bins, whatever the size of the map: bin i of m over n cells reaches from ⌊i · n / m⌋ up to
     * ⌈(i + 1) · n / m⌉, so that bins may overlap (PyTorch's {@code AdaptiveAvgPool2d}).
     */
    record AdaptivePooling(int height, int width) implements Layer {
        public AdaptivePooling {
            checked("output height", height, 1, Limits.MAX_WINDOW);
            checked("output width", width, 1, Limits.MAX_WINDOW);
        }

        /** First cell of a bin of so many over so many cells. */
        public static int start(int bin, int bins, int cells) {
            return (int) ((long) bin * cells / bins);
        }

        /** The cell behind the last of a bin. */
        public static int end(int bin, int bins, int cells) {
            return (int) (((bin + 1L) * cells + bins - 1) / bins);
        }

        /** The same as a sliding window, where all bins over an input of that shape are equally long and equally far apart. */
        public Optional<Pooling> asPooling(TensorShape in) {
            if (!isEven(height, in.height()) || !isEven(width, in.width())) {
                return Optional.empty();
            }
            Window window = new Window(
                    end(0, height, in.height()),
                    end(0, width, in.width()),
                    Math.max(1, start(1, height, in.height())),
                    Math.max(1, start(1, width, in.width())),
                    0,
                    0);
            return Optional.of(new Pooling(PoolKind.AVERAGE, window, Rounding.FLOOR));
        }

        private static boolean isEven(int bins, int cells) {
            int size = end(0, bins, cells);
            int stride = start(1, bins, cells);
            for (int bin = 0; bin < bins; bin++) {
                if (start(bin, bins, cells) != bin * stride || end(bin, bins, cells) != bin * stride + size) {
                    return false;
                }
            }
            return size <= Limits.MAX_WINDOW && (bins == 1 || stride >= 1 && stride <= Limits.MAX_WINDOW);
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.adaptivePooling(this);
        }
    }

    /** max(0, x). */
    record Relu() implements Layer {
        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.relu(this);
        }
    }

    /**
     * Local response normalization across channels, x / (k + alpha / size · Σ x²)^beta over {@code size} neighbouring channels
     * (Krizhevsky et al. 2012, section 3.3, with Caffe's division of alpha by the size).
     */
    record Lrn(int size, double alpha, double beta, double k) implements Layer {
        public Lrn {
            checked("size", size, 1, Limits.MAX_CHANNELS);
            if (size % 2 == 0) {
                throw new IllegalArgumentException("size must be odd, not " + size);
            }
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.lrn(this);
        }
    }

    /** The channels of all inputs, one after the other. */
    record Concat() implements Layer {
        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.concat(this);
        }
    }

    /** The sum of all inputs, element by element. */
    record Add() implements Layer {
        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /** Drops activations at random while training; does nothing when the network runs. */
    record Dropout(double rate) implements Layer {
        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException("dropout rate must be at least 0 and below 1, not " + rate);
            }
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.dropout(this);
        }
    }

    /** CHW to one vector, in that order. */
    record Flatten() implements Layer {
        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.flatten(this);
        }
    }

    /** A fully connected layer with bias; its input is a vector. */
    record Dense(int units) implements Layer {
        public Dense {
            checked("units", units, 1, Limits.MAX_CHANNELS);
        }

        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.dense(this);
        }
    }

    /** exp(x) / Σ exp(x) over the values of a vector. */
    record Softmax() implements Layer {
        @Override
        public <R> R accept(LayerVisitor<R> visitor) {
            return visitor.softmax(this);
        }
    }
}
