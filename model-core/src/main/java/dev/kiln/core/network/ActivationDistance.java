package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets two runs against each other. Sums are taken in double precision. */
public final class ActivationDistance {
    private ActivationDistance() {}

    /**
     * The distance between two tensors of the same shape: relative error in the Euclidean norm, ‖second − first‖₂ / ‖first‖₂
     * (Golub and Van Loan, "Matrix Computations", section 2.2), and the cosine of the angle between them.
     *
     * @throws IllegalArgumentException where the shapes differ
     */
    public static TensorDistance between(Activations.Tensor first, Activations.Tensor second) {
        requireSameShape(first, second);
        return between(first.values(), second.values(), 0, first.values().length);
    }

    /**
     * The same between two maps of one channel.
     *
     * @param channel from 0
     * @throws IllegalArgumentException where the shapes differ or there is no such channel
     */
    public static TensorDistance ofChannel(Activations.Tensor first, Activations.Tensor second, int channel) {
        requireSameShape(first, second);
        TensorShape shape = first.shape();
        if (channel < 0 || channel >= shape.channels()) {
            throw new IllegalArgumentException(
                    "channel must be from 0 to %d, not %d".formatted(shape.channels() - 1, channel));
        }
        int cells = Math.toIntExact(shape.cells());
        return between(first.values(), second.values(), channel * cells, (channel + 1) * cells);
    }

    /**
     * The second tensor minus the first, value by value.
     *
     * @throws IllegalArgumentException where the shapes differ
     */
    public static Activations.Tensor difference(Activations.Tensor first, Activations.Tensor second) {
        requireSameShape(first, second);
        float[] difference = new float[first.values().length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = second.values()[i] - first.values()[i];
        }
        return new Activations.Tensor(first.shape(), difference);
    }

    /** The distance of every layer: those of the first run in its order, then those that only the second has. */
    public static List<LayerDistance> byLayer(Activations first, Activations second) {
        Set<String> layers = new LinkedHashSet<>(first.layers());
        layers.addAll(second.layers());
        // millions of values: on all cores
        return layers.parallelStream()
                .map(layer -> ofLayer(layer, tensor(first, layer), tensor(second, layer)))
                .toList();
    }

    private static LayerDistance ofLayer(
            String layer, Optional<Activations.Tensor> first, Optional<Activations.Tensor> second) {
        Optional<TensorShape> firstShape = first.map(Activations.Tensor::shape);
        Optional<TensorShape> secondShape = second.map(Activations.Tensor::shape);
        Optional<TensorDistance> distance = firstShape.equals(secondShape)
                ? Optional.of(between(first.orElseThrow(), second.orElseThrow()))
                : Optional.empty();
        return new LayerDistance(layer, firstShape, secondShape, distance);
    }

    private static Optional<Activations.Tensor> tensor(Activations run, String layer) {
        return run.layers().contains(layer) ? Optional.of(run.of(layer)) : Optional.empty();
    }

    private static void requireSameShape(Activations.Tensor first, Activations.Tensor second) {
        if (!first.shape().equals(second.shape())) {
            throw new IllegalArgumentException("only tensors of the same shape can be compared, not %s and %s"
                    .formatted(first.shape(), second.shape()));
        }
    }

    private static TensorDistance between(float[] first, float[] second, int from, int to) {
        double firstSquares = 0;
        double secondSquares = 0;
        double differenceSquares = 0;
        double product = 0;
        for (int i = from; i < to; i++) {
            double a = first[i];
            double b = second[i];
            firstSquares += a * a;
            secondSquares += b * b;
            differenceSquares += (b - a) * (b - a);
            product += a * b;
        }
        // squares of finite floats never overflow a double: a sum that is not finite tells of a value that is not
        if (!Double.isFinite(firstSquares) || !Double.isFinite(secondSquares)) {
            return TensorDistance.UNDEFINED;
        }
        return distance(firstSquares, secondSquares, differenceSquares, product);
    }

    private static TensorDistance distance(
            double firstSquares, double secondSquares, double differenceSquares, double product) {
        if (differenceSquares == 0) {
            return TensorDistance.NONE;
        }
        double norms = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
        // rounding may leave the interval by some ulps
        double cosine = norms == 0 ? 0 : Math.max(-1, Math.min(1, product / norms));
        // positive over zero is infinity
        return new TensorDistance(Math.sqrt(differenceSquares) / Math.sqrt(firstSquares), cosine);
    }
}
