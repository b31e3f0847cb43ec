package dev.kiln.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallestInputTest {
    /**
     * By hand, with Caffe's ceil((n - 3) / 2) + 1 for each of the three pools: the last one makes a cell of 2, the second 2 of 4, the
     * first 4 of 8, and 8 windows of 7 pixels with stride 2 are 7 · 2 + 7 = 21 pixels.
     */
    @Test
    void isTheFirstSizeThatFits() {
        Architecture net = Published.squeezeNet10();
        int side = SmallestInput.of(net).orElseThrow();
        for (int smaller = 1; smaller < side; smaller++) {
            assertThat(isValid(Edits.input(smaller, smaller).apply(net))).isFalse();
        }
        assertThat(isValid(Edits.input(side, side).apply(net))).isTrue();
        assertThat(side).isEqualTo(21);
    }

    /** By hand: without pools one window of 7 pixels is enough. */
    @Test
    void withoutPoolsOneWindowIsEnough() {
        assertThat(SmallestInput.of(Edits.pools(Set.of()).apply(Published.squeezeNet10())))
                .hasValue(7);
    }

    @Test
    void thereIsNoneWhereTheProblemIsAnother() {
        // 96 channels in, 128 out: a simple bypass cannot be there at any size
        Architecture net = Edits.bypass(2, Bypass.SIMPLE).apply(Published.squeezeNet10());
        assertThat(SmallestInput.of(net)).isEmpty();
    }

    private static boolean isValid(Architecture net) {
        return ShapedGraph.infer(net.expand()).isValid();
    }
}
