package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridQuantizerTest {
    private static final int FILTERS = 24;
    private static final int INPUTS = 40;
    private static final int SAMPLES = 200;
    private static final double STEP = 0.5;

    private final float[][] inputs = new float[SAMPLES][INPUTS];
    private final float[] weights = new float[FILTERS * INPUTS];
    private final LayerWeights layer = new LayerWeights("l", List.of(FILTERS, INPUTS));

    /** Inputs that go together, as those of neighbouring cells and channels do, with a mean above 0, and every third weight 0. */
    private CalibratedLayer draw(long seed) {
        Random random = new Random(seed);
        for (float[] input : inputs) {
            double common = random.nextGaussian();
            for (int i = 0; i < INPUTS; i++) {
                input[i] = (float) (1 + common + 0.5 * random.nextGaussian());
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextGaussian();
        }
        return new CalibratedLayer(
                layer, weights, new float[FILTERS], Optional.of(new LayerStatistics(layer, List.of(moments()))));
    }

    private InputMoments moments() {
        double[] mean = new double[INPUTS];
        double[] second = new double[INPUTS * INPUTS];
        for (float[] input : inputs) {
            for (int i = 0; i < INPUTS; i++) {
                mean[i] += (double) input[i] / SAMPLES;
                for (int j = 0; j < INPUTS; j++) {
                    second[i * INPUTS + j] += (double) input[i] * input[j] / SAMPLES;
                }
            }
        }
        return new InputMoments(mean, second);
    }

    /** Errors of each filter's output for each input. */
    private double[][] errors(QuantizedLayer quantized) {
        float[] found = quantized.weights();
        double[][] errors = new double[FILTERS][SAMPLES];
        for (int filter = 0; filter < FILTERS; filter++) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                double error = quantized.biases()[filter];
                for (int i = 0; i < INPUTS; i++) {
                    int at = filter * INPUTS + i;
                    error += ((double) found[at] - weights[at]) * inputs[sample][i];
                }
                errors[filter][sample] = error;
            }
        }
        return errors;
    }

    private double squaredError(QuantizedLayer quantized) {
        double sum = 0;
        for (double[] filter : errors(quantized)) {
            for (double error : filter) {
                sum += error * error;
            }
        }
        return sum;
    }

    @Test
    void withoutControlEachWeightTakesTheNearestMultipleOfTheStep() {
        float[] found = GridQuantizer.quantize(draw(1), STEP, ErrorControl.NONE).weights();
        for (int i = 0; i < weights.length; i++) {
            assertThat(found[i]).isEqualTo((float) (Math.rint(weights[i] / STEP) * STEP));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void compensationHalvesTheErrorOfTheOutputAtLeast(long seed) {
        CalibratedLayer drawn = draw(seed);
        double plain = squaredError(GridQuantizer.quantize(drawn, STEP, new ErrorControl(false, false, false, 23)));
        double better = squaredError(GridQuantizer.quantize(drawn, STEP, new ErrorControl(false, true, false, 23)));
        assertThat(better).isLessThan(plain / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothTogetherAreBetterThanEither(long seed) {
        CalibratedLayer drawn = draw(seed);
        double both = squaredError(GridQuantizer.quantize(drawn, STEP, new ErrorControl(false, true, true, 23)));
        double bias = squaredError(GridQuantizer.quantize(drawn, STEP, new ErrorControl(false, false, true, 23)));
        double compensation =
                squaredError(GridQuantizer.quantize(drawn, STEP, new ErrorControl(false, true, false, 23)));
        assertThat(both).isLessThan(bias).isLessThan(compensation);
    }

    @Test
    void correctedBiasesLeaveNoMeanError() {
        for (double[] filter :
                errors(GridQuantizer.quantize(draw(9), STEP, new ErrorControl(false, false, true, 23)))) {
            double sum = 0;
            for (double error : filter) {
                sum += error;
            }
            assertThat(sum / SAMPLES).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void prunedWeightsStayPruned() {
        float[] found = GridQuantizer.quantize(draw(10), STEP, ErrorControl.ALL).weights();
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i] != 0 || found[i] == 0).isTrue();
        }
    }

    @Test
    void groupsSeeTheirOwnInputs() {
        LayerWeights grouped = new LayerWeights("g", List.of(2, 1, 1, 1));
        LayerStatistics statistics = new LayerStatistics(
                grouped,
                List.of(
                        new InputMoments(new double[] {1}, new double[] {2}),
                        new InputMoments(new double[] {10}, new double[] {200})));
        QuantizedLayer found = GridQuantizer.quantize(
                new CalibratedLayer(grouped, new float[] {0.75f, 1}, new float[2], Optional.of(statistics)),
                0.5,
                new ErrorControl(false, true, true, 23));
        // 0.75 is 1.5 steps and becomes 2 steps, 1: the output of filter 0 grows by 0.25 · 1; 1 stays
        assertThat(found.weights()).containsExactly(1, 1);
        assertThat(found.biases()).containsExactly(-0.25f, 0);
    }

    @Test
    void layersOfZerosAndConstantInputsAreNoTrouble() {
        LayerWeights small = new LayerWeights("z", List.of(2, 2));
        LayerStatistics nothing = new LayerStatistics(small, List.of(new InputMoments(new double[2], new double[4])));
        CalibratedLayer zeros = new CalibratedLayer(small, new float[4], new float[2], Optional.of(nothing));
        assertThat(GridQuantizer.quantize(zeros, 0.1, ErrorControl.ALL).kept()).isZero();
        CalibratedLayer unseen =
                new CalibratedLayer(small, new float[] {1, 2, -1, 0}, new float[2], Optional.of(nothing));
        assertThat(GridQuantizer.quantize(unseen, 1, ErrorControl.ALL).weights())
                .containsExactly(1, 2, -1, 0);
    }
}
