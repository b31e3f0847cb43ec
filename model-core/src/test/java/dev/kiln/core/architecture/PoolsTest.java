package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kiln.core.Published;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolsTest {
    private static final SqueezeNet V10 = Published.squeezeNet10();

    @Test
    void placesOfThePublishedNetworks() {
        assertThat(Pools.places(V10)).containsExactly(1, 4, 8);
        assertThat(Pools.places(Published.squeezeNet11())).containsExactly(1, 3, 5);
    }

    @Test
    void movingPoolsTouchesNothingElse() {
        SqueezeNet moved = Pools.withPlaces(V10, Set.of(1, 3, 5));
        assertThat(Pools.places(moved)).containsExactly(1, 3, 5);
        assertThat(moved.fires()).isEqualTo(V10.fires());
        assertThat(Pools.withPlaces(moved, Set.of(1, 4, 8))).isEqualTo(V10);
    }

    @Test
    void newPoolsAreMadeLikeTheFirst() {
        Pool average = new Pool(PoolKind.AVERAGE, 2, 2, Rounding.FLOOR);
        List<Stage> body = new ArrayList<>(V10.body());
        body.set(0, average);
        SqueezeNet changed = Pools.withPlaces(V10.withBody(body), Set.of(1, 4, 9));
        assertThat(changed.body().get(0)).isEqualTo(average);
        assertThat(changed.body().get(4)).isEqualTo(Pool.PAPER);
        assertThat(changed.body().get(10)).isEqualTo(average);
    }

    @Test
    void withoutAnyPoolNewOnesAreThePapers() {
        SqueezeNet none = Pools.withPlaces(V10, Set.of());
        assertThat(none.body()).hasSize(8).isEqualTo(V10.fires());
        assertThat(Pools.withPlaces(none, Set.of(1, 4, 8))).isEqualTo(V10);
    }

    @Test
    void refusesPlacesBehindNothing() {
        for (int place : new int[] {-1, 0, 10}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Pools.withPlaces(V10, Set.of(place)))
                    .withMessageContaining("no place %d", place);
        }
    }
}
