package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.LayerWeights;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class PruningPropertyTest {
    /** Sorted by falling magnitude; the sort is stable, so equal ones stay in order. */
    @Property(tries = 500, seed = "1510")
    void keepsWhatSortingWouldKeep(
            @ForAll @Size(min = 1, max = 60) List<@FloatRange(min = -2, max = 2) Float> values,
            @ForAll @DoubleRange(min = 0, max = 1) double density) {
        LayerWeights layer = new LayerWeights("conv1", List.of(1, values.size()));
        float[] weights = new float[values.size()];
        IntStream.range(0, weights.length).forEach(i -> weights[i] = values.get(i));
        BitSet expected = new BitSet();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -Math.abs(weights[i])))
                .limit(Math.round(density * weights.length))
                .filter(i -> weights[i] != 0)
                .forEach(expected::set);
        assertThat(Pruning.byMagnitude(layer, weights, density)).isEqualTo(new PruningMask(layer, expected));
    }
}
