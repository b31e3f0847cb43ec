package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class WeightQuantizerTest {
    private static final LayerWeights LAYER = new LayerWeights("conv1", List.of(1, 2, 2, 2));
    private static final float[] BIAS = {0.5f};

    private static QuantizedLayer quantize(float[] weights, double density, int bits) {
        PruningMask mask = Pruning.byMagnitude(LAYER, weights, density);
        return WeightQuantizer.quantize(LAYER, weights, BIAS, mask, bits, Initialization.LINEAR, 0);
    }

    /** By hand: of the kept 10, 9, −4, 2 and −5 centroids begin at −5, 2.5 and 10. */
    @Test
    void keptWeightsBecomeTheCentroidsOfTheirClusters() {
        QuantizedLayer layer = quantize(new float[] {10, 1, -4, 9, 0, 2, -5, -1}, 0.625, 2);
        assertThat(layer.codebook()).containsExactly(0, -4.5f, 2, 9.5f);
        assertThat(layer.codes()).containsExactly(3, 0, 1, 3, 0, 2, 1, 0);
        assertThat(layer.weights()).containsExactly(9.5f, 0, -4.5f, 9.5f, 0, 2, -4.5f, 0);
        assertThat(layer.biases()).isEqualTo(BIAS);
    }

    @Test
    void nothingIsLostWhereFewWeightsDiffer() {
        float[] weights = {3, 0, -1, 3, 7, -1, 0, 0};
        QuantizedLayer layer = quantize(weights, 1, 2);
        assertThat(layer.codebook()).containsExactly(0, -1, 3, 7);
        assertThat(layer.weights()).isEqualTo(weights);
    }

    @Test
    void aLayerOfZerosHasACodebookOfZero() {
        QuantizedLayer layer = quantize(new float[8], 0.5, 8);
        assertThat(layer.codebook()).containsExactly(0);
        assertThat(layer.kept()).isZero();
    }

    @Test
    void weightsWhoseMeanIsZeroStayKept() {
        QuantizedLayer layer = quantize(new float[] {-9, 9, 0.1f, -0.1f, -8, 8, 0, 0}, 0.75, 2);
        assertThat(layer.codebook()).containsExactly(0, -8.5f, 0, 8.5f);
        assertThat(layer.kept()).isEqualTo(6);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() throws InterruptedException, ExecutionException {
        List<WeightTensor> tensors = new ArrayList<>();
        List<LayerWeights> layers = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 12; i++) {
            LayerWeights layer = new LayerWeights("layer" + i, List.of(10, 10 + 40 * i));
            float[] weights = new float[layer.weights()];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = (float) random.nextGaussian();
            }
            layers.add(layer);
            tensors.add(new WeightTensor(layer.weightName(), layer.shape(), weights));
            tensors.add(new WeightTensor(layer.biasName(), List.of(10), new float[10]));
        }
        Weights weights = new Weights(Weights.Origin.FILE, "a.npz", tensors);
        List<PruningMask> masks = Pruning.globallyByMagnitude(layers, weights, 0.3);
        List<byte[]> one = codes(masks, weights, 1);
        List<byte[]> four = codes(masks, weights, 4);
        for (int i = 0; i < layers.size(); i++) {
            assertThat(four.get(i)).isEqualTo(one.get(i)).hasSize(layers.get(i).weights());
        }
    }

    private static List<byte[]> codes(List<PruningMask> masks, Weights weights, int threads)
            throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool
                    .submit(() -> WeightQuantizer.quantize(masks, weights, 5, Initialization.RANDOM, 9))
                    .get()
                    .stream()
                    .map(QuantizedLayer::codes)
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void thePublishedFileIsQuantizedAgainWithoutLoss() throws IOException {
        for (QuantizedLayer layer : PublishedLayers.read()) {
            PruningMask mask = Pruning.byMagnitude(layer.layer(), layer.weights(), 1);
            assertThat(mask).isEqualTo(PruningMask.of(layer));
            QuantizedLayer again = WeightQuantizer.quantize(
                    layer.layer(), layer.weights(), layer.biases(), mask, 8, Initialization.DENSITY, 0);
            assertThat(again.weights()).isEqualTo(layer.weights());
        }
    }

    @Test
    void fewerBitsLeaveLargerErrors() throws IOException {
        QuantizedLayer layer = PublishedLayers.read().get(0);
        double last = 0;
        for (int bits = 7; bits >= 2; bits--) {
            QuantizedLayer fewer = WeightQuantizer.quantize(
                    layer.layer(),
                    layer.weights(),
                    layer.biases(),
                    PruningMask.of(layer),
                    bits,
                    Initialization.LINEAR,
                    0);
            assertThat(fewer.codebook()).hasSizeLessThanOrEqualTo(1 << bits);
            double error = squaredError(layer.weights(), fewer.weights());
            assertThat(error).isGreaterThan(last);
            last = error;
        }
    }

    private static double squaredError(float[] expected, float[] found) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += Math.pow((double) expected[i] - found[i], 2);
        }
        return sum;
    }

    @Test
    void refusesBitsOutOfRange() {
        for (int bits : new int[] {1, 9}) {
            assertThatThrownBy(() -> quantize(new float[8], 1, bits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("bits of a code must be from 2 to 8, not " + bits);
        }
    }

    @Test
    void refusesWeightsThatAreNoNumbersAndTheMaskOfAnotherLayer() {
        PruningMask mask = Pruning.byMagnitude(LAYER, new float[8], 1);
        float[] weights = new float[8];
        weights[6] = Float.NaN;
        assertThatThrownBy(() -> WeightQuantizer.quantize(LAYER, weights, BIAS, mask, 4, Initialization.LINEAR, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1.weight: value [0, 1, 1, 0] is NaN, expected a finite number");
        LayerWeights other = new LayerWeights("conv2", List.of(1, 8));
        assertThatThrownBy(() -> WeightQuantizer.quantize(other, new float[8], BIAS, mask, 4, Initialization.LINEAR, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv2 [1, 8]: the mask is that of conv1 [1, 2, 2, 2]");
    }
}
