package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.weights.LayerWeights;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruningMaskTest {
    private static final LayerWeights LAYER = new LayerWeights("conv1", List.of(2, 2));

    private static BitSet places() {
        return BitSet.valueOf(new long[] {0b0110});
    }

    @Test
    void doesNotFollowLaterChangesOfTheSet() {
        BitSet places = places();
        PruningMask mask = new PruningMask(LAYER, places);
        places.set(0);
        assertThat(mask.keeps(0)).isFalse();
        assertThat(mask).isEqualTo(new PruningMask(LAYER, places())).hasToString("conv1: 2 of 4 weights kept");
    }

    @Test
    void makesPrunedWeightsZero() {
        PruningMask mask = new PruningMask(LAYER, places());
        assertThat(mask.applyTo(new float[] {1, 2, 3, 4})).containsExactly(0, 2, 3, 0);
        assertThat(mask.keptOf(new float[] {1, 2, 3, 4})).containsExactly(2, 3);
        assertThatThrownBy(() -> mask.applyTo(new float[3])).hasMessage("conv1: 3 weights, expected 4");
    }

    @Test
    void ofAQuantizedLayerKeepsWhatHasACode() {
        QuantizedLayer layer = new QuantizedLayer(LAYER, new float[] {0, 5}, new byte[] {0, 1, 1, 0}, new float[2]);
        assertThat(PruningMask.of(layer)).isEqualTo(new PruningMask(LAYER, places()));
    }

    @Test
    void refusesPlacesBehindTheLastWeight() {
        BitSet places = new BitSet();
        places.set(4);
        assertThatThrownBy(() -> new PruningMask(LAYER, places))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1: place 4 is kept, expected places from 0 to 3");
    }

    @Test
    void countsFiltersAndInputsOfWhichNothingIsLeft() {
        // four filters of three inputs with 1×2 kernels; filters 1 and 2 are empty, and so is input 1
        LayerWeights layer = new LayerWeights("conv", List.of(4, 3, 1, 2));
        BitSet kept = new BitSet();
        kept.set(1);
        kept.set(18 + 4);
        PruningMask mask = new PruningMask(layer, kept);
        assertThat(mask.emptyFilters()).isEqualTo(2);
        assertThat(mask.emptyInputs(1)).isEqualTo(1);
        // in two groups there are six inputs: filters 0 and 1 see the first three of them, of which only the first is
        // used
        assertThat(mask.emptyInputs(2)).isEqualTo(4);
        assertThatThrownBy(() -> mask.emptyInputs(3)).hasMessage("conv: 4 filters do not fall into 3 groups");
    }

    @Test
    void ofWeightsThatShareNoValuesKeepsWhatIsNotZero() {
        PlainLayer layer = new PlainLayer(LAYER, new float[] {0, 5, -7, -0f}, new float[2]);
        assertThat(PruningMask.of((StoredLayer) layer)).isEqualTo(new PruningMask(LAYER, places()));
    }
}
