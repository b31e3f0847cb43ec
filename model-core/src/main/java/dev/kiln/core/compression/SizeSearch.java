package dev.kiln.core.compression;

import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;

/** Quantizes the layers of a network so that together they take a wanted number of bytes. */
public final class SizeSearch {
    /** A result may be smaller than wanted by this part. */
    private static final double TOLERANCE = 0.004;

    private static final int MOST_ROUNDS = 10;

    private SizeSearch() {}

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
        StepFactor factor = new StepFactor(targetBytes * (1 - TOLERANCE / 2));
        // sizes hardly depend on compensation, which takes longer
        ErrorControl quick = new ErrorControl(false, false, false, control.biasFractionBits());
        search(layers, steps, factor, targetBytes, quick, progress);
        factor.widen();
        List<QuantizedLayer> found = search(layers, steps, factor, targetBytes, control, progress);
        if (found.isEmpty() && !layers.isEmpty()) {
            throw new IllegalArgumentException("%,d bytes are too few for any weights".formatted(targetBytes));
        }
        return found;
    }

    /** The largest result that fits; empty where none did. */
    private static List<QuantizedLayer> search(
            List<CalibratedLayer> layers,
            double[] steps,
            StepFactor factor,
            long targetBytes,
            ErrorControl control,
            Progress progress) {
        List<QuantizedLayer> best = List.of();
        long most = -1;
        long last = -1;
        double lastTried = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double tried = factor.value();
            List<QuantizedLayer> found = all(layers, steps, tried, control, progress);
            long bytes = bytes(found);
            factor.learn(bytes, found.stream().mapToLong(QuantizedLayer::kept).sum());
            if (bytes <= targetBytes && bytes > most) {
                best = found;
                most = bytes;
            }
            boolean finest = bytes == last && tried * UniformGrid.MOST_ROUNDING < lastTried;
            if (bytes <= targetBytes && (finest || bytes >= targetBytes * (1 - TOLERANCE))) {
                break;
            }
            last = bytes;
            lastTried = tried;
        }
        return best;
    }

    private static List<QuantizedLayer> all(
            List<CalibratedLayer> layers, double[] steps, double factor, ErrorControl control, Progress progress) {
        List<QuantizedLayer> found = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            progress.step(i, -1, "quantizing " + layers.get(i).layer().layerId());
            double step = factor * steps[i] * spread(i, layers.size());
            found.add(GridQuantizer.quantize(layers.get(i), step, control));
        }
        return found;
    }

    /** Spreads the factors at which layers go on to the next of the few steps, so that sizes between those of all steps are met. */
    private static double spread(int layer, int layers) {
        return Math.pow(UniformGrid.MOST_ROUNDING, (layer + 0.5) / layers - 0.5);
    }

    /** Bytes of the coded layers together, a container not included. */
    public static long bytes(List<QuantizedLayer> layers) {
        return layers.parallelStream()
                .mapToLong(layer -> ArithmeticCoding.encode(layer).bytes().length)
                .sum();
    }
}
