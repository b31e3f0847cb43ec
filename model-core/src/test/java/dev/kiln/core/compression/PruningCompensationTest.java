package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.weights.LayerWeights;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected numbers by hand: with two inputs, H_kk δ = H_kp w_p is one division; damping is 1 % of the mean moment. */
class PruningCompensationTest {
    private static final ErrorControl WEIGHTS_ONLY = new ErrorControl(false, false, true, false, 23);
    private static final ErrorControl ALL = ErrorControl.ALL;

    private final LayerWeights layer = new LayerWeights("l", List.of(1, 2));

    private CalibratedLayer layer(double[] mean, double... second) {
        LayerStatistics statistics = new LayerStatistics(layer, List.of(new InputMoments(mean, second)));
        return new CalibratedLayer(layer, new float[] {2, 4}, new float[] {1}, Optional.of(statistics));
    }

    private PruningMask keeping(int... places) {
        BitSet kept = new BitSet();
        for (int place : places) {
            kept.set(place);
        }
        return new PruningMask(layer, kept);
    }

    @Test
    void inputsThatAreAlwaysEqualAddUp() {
        CalibratedLayer found = layer(new double[2], 1, 1, 1, 1).pruned(keeping(0), WEIGHTS_ONLY);
        assertThat(found.weights()[0]).isCloseTo(2 + 4 / 1.01f, within(1e-6f));
        assertThat(found.weights()[1]).isZero();
        assertThat(found.biases()).containsExactly(1);
    }

    @Test
    void inputsThatHaveNothingInCommonLeaveTheOthersAlone() {
        assertThat(layer(new double[2], 1, 0, 0, 1)
                        .pruned(keeping(1), WEIGHTS_ONLY)
                        .weights())
                .containsExactly(0, 4);
    }

    /** Constant inputs have no variance: the bias takes all, 4 · 3, and the kept weight stays. */
    @Test
    void biasesTakeTheMean() {
        CalibratedLayer found = layer(new double[] {5, 3}, 25, 15, 15, 9).pruned(keeping(0), ALL);
        assertThat(found.weights()).containsExactly(2, 0);
        assertThat(found.biases()).containsExactly(1 + 4 * 3);
    }

    @Test
    void keptWeightsNeverBecomeZero() {
        CalibratedLayer found = layer(new double[2], 1, -0.505, -0.505, 1).pruned(keeping(0), WEIGHTS_ONLY);
        // 2 − 4 · 0.505 / 1.01 = 0
        assertThat(found.weights()[0]).isCloseTo(0, within(1e-6f)).isNotZero();
    }

    @Test
    void withoutStatisticsOrSwitchesOnlyTheMaskCounts() {
        CalibratedLayer unknown = new CalibratedLayer(layer, new float[] {2, 4}, new float[] {1}, Optional.empty());
        assertThat(unknown.pruned(keeping(1), ALL).weights()).containsExactly(0, 4);
        CalibratedLayer known = layer(new double[] {5, 3}, 26, 15, 15, 10);
        assertThat(known.pruned(keeping(1), ErrorControl.NONE).weights()).containsExactly(0, 4);
        assertThat(known.pruned(keeping(1), ErrorControl.NONE).biases()).containsExactly(1);
        assertThat(known.pruned(keeping(), ALL).weights()).containsExactly(0, 0);
    }

    @Test
    void masksOfOtherLayersAreRefused() {
        PruningMask other = new PruningMask(new LayerWeights("m", List.of(1, 2)), new BitSet());
        assertThatThrownBy(() -> layer(new double[2], 1, 0, 0, 1).pruned(other, ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("l: a mask of m");
    }
}
