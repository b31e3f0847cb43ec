package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Quantizes a layer to the multiples of a step. */
final class GridQuantizer {
    private GridQuantizer() {}

    /**
     * Quantizes a layer.
     *
     * @param weights in the order of the layer's shape; those that are 0 stay 0
     * @param biases one for each filter
     * @param step wanted distance of values; rounded to few bits, and larger where that needs too many values
     * @param statistics what the layer's filters see; without, nothing is compensated or corrected
     */
    static QuantizedLayer quantize(
            LayerWeights layer,
            float[] weights,
            float[] biases,
            double step,
            Optional<LayerStatistics> statistics,
            QuantizationOptions options) {
        double largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        UniformGrid grid = UniformGrid.near(step, largest);
        int[] levels = levels(weights, LevelChoice.nearest(grid), statistics, options);
        if (options.rateWeight() > 0) {
            double lambda = options.rateWeight() * lambda(grid, weights, statistics, options);
            levels = levels(weights, LevelChoice.byRate(grid, levels, weights, lambda), statistics, options);
        }
        float[] corrected = biases;
        if (options.biasCorrection() && statistics.isPresent()) {
            corrected = BiasCorrection.apply(weights, biases, levels, grid, statistics.get());
        }
        return layer(layer, grid, levels, FractionBits.round(corrected, options.biasFractionBits()));
    }

    /** Error that a bit is worth: what one bit more for every weight would save, of an error of step² / 12 at 6 dB a bit. */
    private static double lambda(
            UniformGrid grid, float[] weights, Optional<LayerStatistics> statistics, QuantizationOptions options) {
        boolean compensated = compensates(statistics, options);
        double importance = compensated ? statistics.get().groups().get(0).meanSquare(options.biasCorrection()) : 1;
        return importance * grid.step() * grid.step() / 12 * 2 * Math.log(2);
    }

    private static int[] levels(
            float[] weights, LevelChoice choice, Optional<LayerStatistics> statistics, QuantizationOptions options) {
        int[] levels = new int[weights.length];
        if (compensates(statistics, options)) {
            compensated(weights, choice, statistics.get(), options.biasCorrection(), levels);
        } else {
            for (int i = 0; i < levels.length; i++) {
                levels[i] = weights[i] == 0 ? 0 : choice.level(weights[i], 1);
            }
        }
        return levels;
    }

    private static boolean compensates(Optional<LayerStatistics> statistics, QuantizationOptions options) {
        return options.compensation()
                && statistics.isPresent()
                && statistics.get().groups().stream().allMatch(InputMoments::hasSecond);
    }

    private static void compensated(
            float[] weights, LevelChoice choice, LayerStatistics statistics, boolean centred, int[] levels) {
        boolean dense = true;
        for (float weight : weights) {
            dense &= weight != 0;
        }
        boolean shared = dense;
        int size = statistics.layer().fanIn();
        int filters = statistics.layer().biases() / statistics.groups().size();
        for (int group = 0; group < statistics.groups().size(); group++) {
            int first = group * filters;
            ErrorCompensation compensation = new ErrorCompensation(statistics.groups().get(group), centred, shared);
            IntStream.range(first, first + filters)
                    .parallel()
                    .forEach(filter -> compensation.choose(weights, filter * size, choice, levels));
        }
    }

    private static QuantizedLayer layer(LayerWeights layer, UniformGrid grid, int[] levels, float[] biases) {
        TreeSet<Integer> used = new TreeSet<>();
        Arrays.stream(levels).filter(level -> level != 0).forEach(used::add);
        float[] codebook = new float[used.size() + 1];
        byte[] codeOf = new byte[2 * UniformGrid.MOST + 1];
        int code = 0;
        for (int level : used) {
            codebook[++code] = grid.value(level);
            codeOf[level + UniformGrid.MOST] = (byte) code;
        }
        byte[] codes = new byte[levels.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codeOf[levels[i] + UniformGrid.MOST];
        }
        return new QuantizedLayer(layer, codebook, codes, biases);
    }
}
