package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weight sharing with what is known of a layer's inputs. */
class CalibratedWeightQuantizerTest {
    private static final int FILTERS = 16;
    private static final int INPUTS = 32;
    private static final int BITS = 3;
    /** Covariance of two different inputs; their variance is 1, their mean too. */
    private static final double COMMON = 0.8;

    private final LayerWeights layer = new LayerWeights("l", List.of(FILTERS, INPUTS));

    private CalibratedLayer draw(long seed) {
        float[] weights = new float[FILTERS * INPUTS];
        Random random = new Random(seed);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        double[] mean = new double[INPUTS];
        double[] second = new double[INPUTS * INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            mean[i] = 1;
            for (int j = 0; j < INPUTS; j++) {
                second[i * INPUTS + j] = 1 + (i == j ? 1 : COMMON);
            }
        }
        LayerStatistics statistics = new LayerStatistics(layer, List.of(new InputMoments(mean, second)));
        return new CalibratedLayer(layer, weights, new float[FILTERS], Optional.of(statistics));
    }

    /** Expected square of the output's error: that of its mean, and e' C e with the covariance C. */
    private static double error(CalibratedLayer before, QuantizedLayer after) {
        float[] found = after.weights();
        double total = 0;
        for (int filter = 0; filter < FILTERS; filter++) {
            double sum = 0;
            double squares = 0;
            for (int i = filter * INPUTS; i < (filter + 1) * INPUTS; i++) {
                double error = (double) found[i] - before.weights()[i];
                sum += error;
                squares += error * error;
            }
            double mean = sum + after.biases()[filter];
            total += mean * mean + COMMON * sum * sum + (1 - COMMON) * squares;
        }
        return total;
    }

    private static QuantizedLayer quantize(CalibratedLayer layer, ErrorControl control) {
        PruningMask mask = Pruning.byMagnitude(layer.layer(), layer.weights(), 0.5);
        return WeightQuantizer.quantize(layer, mask, BITS, Initialization.LINEAR, 1, control);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachSwitchTakesAwayError(long seed) {
        CalibratedLayer drawn = draw(seed);
        double all = error(drawn, quantize(drawn, ErrorControl.ALL));
        for (ErrorControl.Switch off : List.of(
                ErrorControl.Switch.COMPENSATION,
                ErrorControl.Switch.PRUNING_COMPENSATION,
                ErrorControl.Switch.BIAS_CORRECTION)) {
            assertThat(all).isLessThan(error(drawn, quantize(drawn, ErrorControl.ALL.without(off))));
        }
        assertThat(all).isLessThan(error(drawn, quantize(drawn, ErrorControl.NONE)) / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutControlItIsPlainWeightSharing(long seed) {
        CalibratedLayer drawn = draw(seed);
        PruningMask mask = Pruning.byMagnitude(layer, drawn.weights(), 0.5);
        QuantizedLayer plain =
                WeightQuantizer.quantize(layer, drawn.weights(), drawn.biases(), mask, BITS, Initialization.LINEAR, 1);
        QuantizedLayer found = quantize(drawn, ErrorControl.NONE);
        assertThat(found.codebook()).isEqualTo(plain.codebook());
        assertThat(found.codes()).isEqualTo(plain.codes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exactlyTheMasksWeightsAreKept(long seed) {
        CalibratedLayer drawn = draw(seed);
        assertThat(PruningMask.of(quantize(drawn, ErrorControl.ALL)))
                .isEqualTo(Pruning.byMagnitude(layer, drawn.weights(), 0.5));
    }
}
