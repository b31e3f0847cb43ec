package dev.kiln.core.compression;

import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Quantizes the layers of a network so that together they take a wanted number of bytes. */
public final class SizeSearch {
    /** A result may be smaller than wanted by this part. */
    private static final double TOLERANCE = 0.004;

    private static final int MOST_ROUNDS = 10;

    private SizeSearch() {}

    /**
     * Quantized layers with their steps.
     *
     * @param layers in the order in which they were given
     * @param steps distance of neighbouring values of each layer, also of values that no weight has
     */
    public record Found(List<QuantizedLayer> layers, List<Double> steps) {
        private static final Found NOTHING = new Found(List.of(), List.of());

        /** Copies the lists. */
        public Found {
            layers = List.copyOf(layers);
            steps = List.copyOf(steps);
        }

        /** Bytes of the coded layers together, a container not included. */
        public long bytes() {
            return SizeSearch.bytes(layers);
        }
    }

    /**
     * Quantizes all layers with one factor for all steps.
     *
     * @param steps a step for each layer, above 0; only their ratios count
     * @param targetBytes most that the coded layers may take together, a container not included
     * @param progress told of each layer, without a known end; may cancel before each
     * @return layers that take at most that, and no more than 0.5 % less where 255 values a layer are fine enough and layers are not tiny
     * @throws IllegalArgumentException where even layers without any weights take more
     */
    public static List<QuantizedLayer> quantize(
            List<CalibratedLayer> layers, double[] steps, long targetBytes, ErrorControl control, Progress progress) {
        double[] anyStep = new double[steps.length];
        Arrays.fill(anyStep, Double.POSITIVE_INFINITY);
        return find(layers, new StepRatios(steps, anyStep), targetBytes, control, progress)
                .orElseThrow(() ->
                        new IllegalArgumentException("%,d bytes are too few for any weights".formatted(targetBytes)))
                .layers();
    }

    /**
     * As above, with the steps that came of it.
     *
     * @param steps a step for each layer, of which only the ratios count, and the most that it may become
     * @return empty where even the largest steps take more
     */
    public static Optional<Found> find(
            List<CalibratedLayer> layers, StepRatios steps, long targetBytes, ErrorControl control, Progress progress) {
        StepFactor factor = new StepFactor(targetBytes * (1 - TOLERANCE / 2));
        // sizes hardly depend on compensation, which takes longer
        ErrorControl quick = new ErrorControl(false, false, false, control.biasFractionBits());
        search(layers, steps, factor, targetBytes, quick, progress);
        factor.widen();
        Found found = search(layers, steps, factor, targetBytes, control, progress);
        return found.layers().isEmpty() && !layers.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /**
     * The layers with the largest steps that they may have.
     *
     * @param steps with a limit for each layer
     * @param progress told of each layer; may cancel before each
     */
    public static Found coarsest(
            List<CalibratedLayer> layers, StepRatios steps, ErrorControl control, Progress progress) {
        return all(layers, steps, Double.MAX_VALUE, control, progress);
    }

    /** The largest result that fits; empty where none did. */
    private static Found search(
            List<CalibratedLayer> layers,
            StepRatios steps,
            StepFactor factor,
            long targetBytes,
            ErrorControl control,
            Progress progress) {
        Found best = Found.NOTHING;
        long most = -1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double tried = factor.value();
            Found found = all(layers, steps, tried, control, progress);
            long bytes = found.bytes();
            factor.learn(
                    bytes,
                    found.layers().stream().mapToLong(QuantizedLayer::kept).sum());
            if (bytes <= targetBytes && bytes > most) {
                best = found;
                most = bytes;
            }
            if (bytes <= targetBytes && (isFinest(layers, found) || bytes >= targetBytes * (1 - TOLERANCE))) {
                break;
            }
        }
        return best;
    }

    /** True where no layer can have more values. Equal sizes do not tell: steps may all be too large to keep a weight. */
    private static boolean isFinest(List<CalibratedLayer> layers, Found found) {
        for (int i = 0; i < layers.size(); i++) {
            if (found.steps().get(i)
                    > UniformGrid.of(layers.get(i).weights(), Float.MIN_NORMAL).step()) {
                return false;
            }
        }
        return true;
    }

    private static Found all(
            List<CalibratedLayer> layers, StepRatios steps, double factor, ErrorControl control, Progress progress) {
        List<QuantizedLayer> found = new ArrayList<>(layers.size());
        List<Double> real = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            CalibratedLayer layer = layers.get(i);
            progress.step(i, -1, "quantizing " + layer.layer().layerId());
            double step = steps.step(i, factor);
            found.add(GridQuantizer.quantize(layer, step, control));
            real.add((double) UniformGrid.of(layer.weights(), step).step());
        }
        return new Found(found, real);
    }

    /** Bytes of the coded layers together, a container not included. */
    public static long bytes(List<QuantizedLayer> layers) {
        return layers.parallelStream()
                .mapToLong(layer -> LayerCoder.ARITHMETIC.encode(layer).bytes().length)
                .sum();
    }
}
