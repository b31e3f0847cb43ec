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
}
