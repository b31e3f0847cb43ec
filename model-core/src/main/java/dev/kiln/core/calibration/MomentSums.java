package dev.kiln.core.calibration;

import dev.kiln.core.compression.InputMoments;
import dev.kiln.core.compression.LayerStatistics;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sums up what one layer's filters see, at places drawn from each picture. For one thread. */
final class MomentSums {
    /** Second moments of more inputs than this take more time than they are worth: layers of such filters are rounded without. */
    static final int MOST_INPUTS = 1024;

    /** Places that are drawn in each picture. */
    private static final int PLACES = 160;

    private final LayerWeights layer;
    private final String inputId;
    private final Window window;
    private final int groups;
    private final double[][] sums;
    private final double[][] products;
    private final SplittableRandom random;
    private long count;

    /**
     * @param inputId the layer that it reads
     * @param seed of the places that are drawn
     */
    MomentSums(LayerWeights layer, Layer kind, String inputId, long seed) {
        this.layer = layer;
        this.inputId = inputId;
        random = new SplittableRandom(seed);
        if (kind instanceof Layer.Convolution convolution) {
            window = convolution.window();
            groups = convolution.groups();
        } else {
            window = Window.square(1, 1, 0);
            groups = 1;
        }
        int size = layer.fanIn();
        sums = new double[groups][size];
        products = new double[groups][size <= MOST_INPUTS ? size * size : 0];
    }

    LayerWeights layer() {
        return layer;
    }

    String inputId() {
        return inputId;
    }

    /** Adds what the filters see in one input of the layer. */
    void add(Activations.Tensor input) {
        int width = window.outputWidth(input.shape().width(), Rounding.FLOOR);
        int cells = width * window.outputHeight(input.shape().height(), Rounding.FLOOR);
        int places = Math.min(PLACES, cells);
        float[] patch = new float[layer.fanIn()];
        for (int i = 0; i < places; i++) {
            int cell = places == cells ? i : random.nextInt(cells);
            for (int group = 0; group < groups; group++) {
                fill(patch, input, group, cell / width, cell % width);
                add(patch, sums[group], products[group]);
            }
        }
        count += places;
    }

    private void fill(float[] patch, Activations.Tensor input, int group, int row, int column) {
        int height = input.shape().height();
        int width = input.shape().width();
        int channels = layer.shape().get(1);
        int to = 0;
        for (int channel = group * channels; channel < (group + 1) * channels; channel++) {
            for (int y = 0; y < window.kernelHeight(); y++) {
                int fromY = row * window.strideHeight() - window.paddingHeight() + y;
                for (int x = 0; x < window.kernelWidth(); x++) {
                    int fromX = column * window.strideWidth() - window.paddingWidth() + x;
                    boolean inside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
                    patch[to++] = inside ? input.values()[(channel * height + fromY) * width + fromX] : 0;
                }
            }
        }
    }

    private static void add(float[] patch, double[] sum, double[] product) {
        for (int i = 0; i < patch.length; i++) {
            sum[i] += patch[i];
            if (patch[i] == 0 || product.length == 0) {
                continue;
            }
            double value = patch[i];
            int row = i * patch.length;
            for (int j = 0; j <= i; j++) {
                product[row + j] += value * patch[j];
            }
        }
    }

    /** The means. */
    LayerStatistics statistics() {
        List<InputMoments> moments = new ArrayList<>(groups);
        for (int group = 0; group < groups; group++) {
            moments.add(new InputMoments(mean(sums[group]), symmetric(mean(products[group]))));
        }
        return new LayerStatistics(layer, moments);
    }

    private double[] mean(double[] sums) {
        double[] mean = new double[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] / count;
        }
        return mean;
    }

    private double[] symmetric(double[] lower) {
        int size = layer.fanIn();
        for (int i = 0; i < size && lower.length > 0; i++) {
            for (int j = 0; j < i; j++) {
                lower[j * size + i] = lower[i * size + j];
            }
        }
        return lower;
    }
}
