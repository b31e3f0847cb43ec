package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final SqueezeNet NET = Published.squeezeNet10();
    private static final FireModule SMALL = new FireModule(8, 16, 16, Bypass.NONE);

    private static List<String> names(SqueezeNet net) {
        return IntStream.range(0, net.body().size())
                .mapToObj(i -> Stages.idOf(net, i))
                .toList();
    }

    @Test
    void namesAreThoseOfTheLayers() {
        assertThat(names(NET))
                .containsExactly(
                        "pool1", "fire2", "fire3", "fire4", "pool4", "fire5", "fire6", "fire7", "fire8", "pool8",
                        "fire9");
        assertThat(Stages.indexOf(NET, "fire5/expand3x3")).hasValue(5);
        assertThat(Stages.indexOf(NET, "pool4")).hasValue(4);
        assertThat(Stages.indexOf(NET, "conv1")).isEmpty();
        SqueezeNet two = Stages.duplicate(NET, Set.of(4));
        assertThat(two.expand().indexOf(Stages.idOf(two, 5))).isPresent();
        assertThat(Stages.idOf(two, 5)).isEqualTo("pool4_2");
    }

    @Test
    void everyStageHasALayerOfItsName() {
        for (int i = 0; i < NET.body().size(); i++) {
            String id = Stages.idOf(NET, i);
            assertThat(NET.expand().nodes())
                    .anyMatch(node -> node.id().equals(id) || node.id().startsWith(id + "/"));
        }
    }

    @Test
    void aStageMovesForwardAndBack() {
        SqueezeNet later = Stages.move(NET, Set.of(4), 6);
        assertThat(names(later).indexOf("pool5")).isEqualTo(5);
        assertThat(Stages.move(later, Set.of(5), 4)).isEqualTo(NET);
        assertThat(Stages.move(NET, Set.of(4), 4)).isEqualTo(NET);
        assertThat(Stages.move(NET, Set.of(4), 5)).isEqualTo(NET);
    }

    @Test
    void severalStagesMoveTogether() {
        SqueezeNet moved = Stages.move(NET, Set.of(0, 4), 11);
        assertThat(moved.body().subList(9, 11)).isEqualTo(List.of(Pool.PAPER, Pool.PAPER));
        assertThat(moved.fires()).isEqualTo(NET.fires());
    }

    @Test
    void whatIsInsertedCanBeRemoved() {
        SqueezeNet more = Stages.insert(NET, 3, List.of(SMALL));
        assertThat(more.body().get(3)).isEqualTo(SMALL);
        assertThat(Stages.remove(more, Set.of(3))).isEqualTo(NET);
    }

    @Test
    void copiesStandBehindTheLastOfTheOriginals() {
        SqueezeNet doubled = Stages.duplicate(NET, Set.of(2, 1));
        assertThat(doubled.body().subList(1, 5))
                .containsExactly(
                        NET.body().get(1),
                        NET.body().get(2),
                        NET.body().get(1),
                        NET.body().get(2));
    }

    @Test
    void bypassesThatFollowAStyleGoOnFollowingIt() {
        SqueezeNet bypassed = Bypasses.apply(NET, Bypass.SIMPLE);
        SqueezeNet more = Stages.insert(bypassed, 3, List.of(SMALL));
        assertThat(more).isEqualTo(Bypasses.apply(more, Bypass.SIMPLE));
    }

    private static SqueezeNet withRanks(Map<String, Integer> ranks) {
        return NET.withRanks(new Ranks(ranks));
    }

    @Test
    void ranksGoWithAModuleThatMoves() {
        SqueezeNet net = withRanks(Map.of("fire2/squeeze1x1", 5, "fire4/expand1x1", 7, "conv10", 40));
        // fire2 behind fire3: the two change numbers
        SqueezeNet moved = Stages.move(net, Set.of(1), 3);
        assertThat(moved.ranks())
                .isEqualTo(new Ranks(Map.of("fire3/squeeze1x1", 5, "fire4/expand1x1", 7, "conv10", 40)));
        assertThat(Stages.move(moved, Set.of(2), 1)).isEqualTo(net);
    }

    @Test
    void ranksFollowTheNumbersBehindAModuleThatComesOrGoes() {
        SqueezeNet net = withRanks(Map.of("fire3/squeeze1x1", 5, "fire9/expand1x1", 7, "conv10", 40));
        SqueezeNet more = Stages.insert(net, 2, List.of(SMALL));
        assertThat(more.ranks())
                .isEqualTo(new Ranks(Map.of("fire4/squeeze1x1", 5, "fire10/expand1x1", 7, "conv11", 40)));
        assertThat(Stages.remove(more, Set.of(2))).isEqualTo(net);
        assertThat(Stages.remove(net, Set.of(2)).ranks())
                .isEqualTo(new Ranks(Map.of("fire8/expand1x1", 7, "conv9", 40)));
        assertThat(Schedules.withModules(net, 2).ranks())
                .isEqualTo(new Ranks(Map.of("fire3/squeeze1x1", 5, "conv4", 40)));
    }

    @Test
    void aCopyHasTheRanksOfItsOriginalAndAnotherModuleHasNone() {
        SqueezeNet net = withRanks(Map.of("fire2/squeeze1x1", 5));
        assertThat(Stages.duplicate(net, Set.of(1)).ranks())
                .isEqualTo(new Ranks(Map.of("fire2/squeeze1x1", 5, "fire3/squeeze1x1", 5)));
        assertThat(Stages.replace(net, 1, SMALL).ranks()).isEqualTo(Ranks.NONE);
    }

    @Test
    void theLastFireModuleStays() {
        SqueezeNet one = Schedules.withModules(NET, 1);
        int fire = one.body().indexOf(one.fires().get(0));
        assertThatThrownBy(() -> Stages.remove(one, Set.of(fire)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a SqueezeNet needs one Fire module at least");
    }

    @Test
    void stagesAndPlacesThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> Stages.remove(NET, Set.of(11)))
                .hasMessage("there is no stage 11: they go from 0 to 10");
        assertThatThrownBy(() -> Stages.move(NET, Set.of(0), 12))
                .hasMessage("there is no place 12: they go from 0 to 11");
    }
}
