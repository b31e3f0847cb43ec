package dev.kiln.core.compression;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Quantizes all layers of a network so that together they take a wanted number of bytes. */
public final class SizeSearch {
    private static final int MOST_ROUNDS = 12;
    private static final double CLOSE = 0.003;

    private SizeSearch() {}

    /**
     * @param targetBytes coded layers together, a container not included
     * @param relativeSteps step of each layer, up to a common factor
     * @return layers that take at most that, and hardly less
     * @throws IllegalArgumentException where the size cannot be reached
     */
    public static List<QuantizedLayer> quantize(
            List<LayerWeights> layers,
            Weights weights,
            Map<String, Double> relativeSteps,
            Map<String, LayerStatistics> statistics,
            long targetBytes,
            QuantizationOptions options,
            Progress progress) {
        double factor = 1;
        QuantizationOptions rough = new QuantizationOptions(
                options.bySensitivity(), false, false, options.biasFractionBits(), 0);
        List<QuantizedLayer> best = null;
        long bestBytes = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            QuantizationOptions now = round < 4 ? rough : options;
            List<QuantizedLayer> found = new ArrayList<>();
            for (LayerWeights layer : layers) {
                progress.step((long) round * layers.size() + found.size(), -1, "quantizing " + layer.layerId());
                found.add(GridQuantizer.quantize(
                        layer,
                        weights.tensor(layer.weightName()).orElseThrow().values(),
                        weights.tensor(layer.biasName()).orElseThrow().values(),
                        factor * relativeSteps.get(layer.layerId()),
                        Optional.ofNullable(statistics.get(layer.layerId())),
                        now));
            }
            long bytes = bytes(found);
            long kept = found.stream().mapToLong(QuantizedLayer::kept).sum();
            boolean fits = bytes <= targetBytes;
            if (round >= 4 && fits && bytes > bestBytes) {
                best = found;
                bestBytes = bytes;
            }
            if (round >= 4 && fits && bytes >= targetBytes * (1 - CLOSE)) {
                break;
            }
            double goal = targetBytes * (1 - CLOSE / 3);
            factor *= Math.pow(2, Math.max(-6, Math.min(6, (bytes - goal) * 8.0 / Math.max(1, kept))));
        }
        if (best == null) {
            throw new IllegalArgumentException("%,d bytes cannot be reached".formatted(targetBytes));
        }
        return best;
    }

    /** Bytes of the coded layers. */
    public static long bytes(List<QuantizedLayer> layers) {
        return layers.parallelStream()
                .mapToLong(layer -> ArithmeticCoding.encode(layer).bytes().length)
                .sum();
    }
}
