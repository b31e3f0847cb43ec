package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static final LayerWeights SIX = new LayerWeights("conv1", List.of(2, 3));
    private static final LayerWeights FOUR = new LayerWeights("conv2", List.of(1, 1, 2, 2));

    private static List<Integer> places(PruningMask mask) {
        return IntStream.range(0, mask.layer().weights())
                .filter(mask::keeps)
                .boxed()
                .toList();
    }

    private static Weights weights(float[] six, float[] four) {
        return new Weights(
                Weights.Origin.FILE,
                "a.npz",
                List.of(
                        new WeightTensor("conv1.weight", SIX.shape(), six),
                        new WeightTensor("conv2.weight", FOUR.shape(), four)));
    }

    @Test
    void keepsTheLargestMagnitudesOfEitherSign() {
        PruningMask mask = Pruning.byMagnitude(SIX, new float[] {0.1f, -0.9f, 0.3f, -0.2f, 0.8f, 1e-20f}, 0.5);
        assertThat(places(mask)).containsExactly(1, 2, 4);
        assertThat(mask.kept()).isEqualTo(3);
        assertThat(mask.density()).isEqualTo(0.5);
    }

    @Test
    void keepsTheFirstOfEqualMagnitudes() {
        PruningMask mask = Pruning.byMagnitude(SIX, new float[] {1, -2, 1, -1, 1, 1}, 0.5);
        assertThat(places(mask)).containsExactly(0, 1, 2);
    }

    @Test
    void tellsMagnitudesApartThatDifferInTheirLastBit() {
        float next = Math.nextUp(0.5f);
        PruningMask mask = Pruning.byMagnitude(SIX, new float[] {0.5f, 0.5f, -next, 0.5f, next, 0.5f}, 0.34);
        assertThat(places(mask)).containsExactly(2, 4);
    }

    @Test
    void aDensityOfOneKeepsAllButZeros() {
        PruningMask mask = Pruning.byMagnitude(SIX, new float[] {0, 1, -0f, Float.MIN_VALUE, 2, 3}, 1);
        assertThat(places(mask)).containsExactly(1, 3, 4, 5);
    }

    @Test
    void aDensityOfZeroKeepsNothing() {
        assertThat(Pruning.byMagnitude(SIX, new float[] {1, 2, 3, 4, 5, Float.MAX_VALUE}, 0)
                        .kept())
                .isZero();
    }

    @Test
    void nothingRemainsOfALayerOfZeros() {
        assertThat(Pruning.byMagnitude(SIX, new float[6], 0.5).kept()).isZero();
    }

    @Test
    void roundsTheNumberOfASingleWeight() {
        LayerWeights one = new LayerWeights("conv1", List.of(1, 1, 1, 1));
        assertThat(Pruning.byMagnitude(one, new float[] {-3}, 0.5).kept()).isEqualTo(1);
        assertThat(Pruning.byMagnitude(one, new float[] {-3}, 0.4).kept()).isZero();
    }

    @Test
    void oneThresholdForAllLayersTakesTheLargestWhereverTheyAre() {
        Weights weights = weights(new float[] {9, 8, 7, 6, 5, 1}, new float[] {1, 1, 2, 1});
        List<PruningMask> masks = Pruning.globallyByMagnitude(List.of(SIX, FOUR), weights, 0.8);
        assertThat(places(masks.get(0))).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(places(masks.get(1))).containsExactly(0, 2);
    }

    @Test
    void eachLayerCanHaveADensityOfItsOwn() {
        Weights weights = weights(new float[] {9, 8, 7, 6, 5, 1}, new float[] {1, 1, 2, 1});
        List<PruningMask> masks =
                Pruning.eachByMagnitude(List.of(SIX, FOUR), weights, layer -> layer == FOUR ? 0.25 : 0.5);
        assertThat(places(masks.get(0))).containsExactly(0, 1, 2);
        assertThat(places(masks.get(1))).containsExactly(2);
    }

    @Test
    void refusesWeightsThatAreNoNumbersWithTheirPosition() {
        assertThatThrownBy(() -> Pruning.byMagnitude(SIX, new float[] {1, 2, 3, 4, Float.NaN, 6}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1.weight: value [1, 1] is NaN, expected a finite number");
        Weights infinite = weights(new float[6], new float[] {0, 0, Float.NEGATIVE_INFINITY, 0});
        assertThatThrownBy(() -> Pruning.globallyByMagnitude(List.of(SIX, FOUR), infinite, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv2.weight: value [0, 0, 1, 0] is -Infinity, expected a finite number");
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        assertThatThrownBy(() -> Pruning.byMagnitude(SIX, new float[5], 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1.weight: 5 values do not fill the shape [2, 3]");
        Weights none = new Weights(Weights.Origin.FILE, "a.npz", List.of());
        assertThatThrownBy(() -> Pruning.globallyByMagnitude(List.of(SIX), none, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1.weight is missing in a.npz");
    }

    @Test
    void refusesDensitiesOutOfRange() {
        for (double density : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> Pruning.byMagnitude(SIX, new float[6], density))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("density must be from 0 to 1, not " + density);
        }
    }
}
