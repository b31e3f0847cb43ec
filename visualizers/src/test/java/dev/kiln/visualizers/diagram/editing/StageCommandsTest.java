package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stages of SqueezeNet v1.0 are pool1, fire2, fire3, fire4, pool4, fire5 … fire8, pool8, fire9. */
class StageCommandsTest {
    private final SqueezeNet net = Samples.squeezeNet();

    private StageCommands.Planned plan(StageCommand command, String layer, Integer... stages) {
        return new StageCommands(net, Set.of(stages), layer).plan(command).orElseThrow();
    }

    private SqueezeNet after(StageCommands.Planned planned) {
        return (SqueezeNet) planned.edit().apply(net);
    }

    @Test
    void insertsBehindTheSelectedStage() {
        var planned = plan(StageCommand.INSERT_POOL, "fire3/concat", 2);
        assertThat(after(planned).body().get(3)).isEqualTo(Pool.PAPER);
        assertThat(planned.selected()).containsExactly(3);
    }

    @Test
    void withoutASelectedStageInsertsAtTheEndOrBehindTheStem() {
        assertThat(plan(StageCommand.INSERT_FIRE, null).selected()).containsExactly(11);
        assertThat(plan(StageCommand.INSERT_FIRE, "relu_conv10").selected()).containsExactly(11);
        assertThat(plan(StageCommand.INSERT_FIRE, "conv1").selected()).containsExactly(0);
    }

    /** The classifier of nine modules is conv11, of 24 conv26. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 24})
    void theClassifierIsNotTheStemHoweverManyModulesThereAre(int modules) {
        SqueezeNet longer = (SqueezeNet) Edits.modules(modules).apply(net);
        String classifier = "conv" + (modules + 2);
        for (StageCommand insert : List.of(StageCommand.INSERT_FIRE, StageCommand.INSERT_POOL)) {
            assertThat(new StageCommands(longer, Set.of(), classifier)
                            .plan(insert)
                            .orElseThrow()
                            .selected())
                    .containsExactly(longer.body().size());
            assertThat(new StageCommands(longer, Set.of(), "conv1")
                            .plan(insert)
                            .orElseThrow()
                            .selected())
                    .containsExactly(0);
        }
    }

    @Test
    void duplicatesBehindTheLastSelectedStage() {
        var planned = plan(StageCommand.DUPLICATE, "fire2/concat", 1, 2);
        assertThat(after(planned).body().subList(3, 5)).isEqualTo(net.body().subList(1, 3));
        assertThat(planned.selected()).containsExactly(3, 4);
        assertThat(planned.edit().label()).isEqualTo("duplicate 2 modules");
    }

    @Test
    void deletesAllSelectedStagesInOneEdit() {
        var planned = plan(StageCommand.DELETE, "pool1", 0, 4, 9);
        assertThat(after(planned).body()).hasSize(8).allMatch(FireModule.class::isInstance);
        assertThat(planned.selected()).containsExactly(0);
    }

    @Test
    void movesByOnePlaceAndStopsAtTheEnds() {
        var right = plan(StageCommand.MOVE_RIGHT, "pool1", 0);
        assertThat(after(right).body().get(1)).isEqualTo(net.body().get(0));
        assertThat(right.selected()).containsExactly(1);
        var left = plan(StageCommand.MOVE_LEFT, "pool4", 4);
        assertThat(after(left).body().get(3)).isEqualTo(net.body().get(4));
        assertThat(left.selected()).containsExactly(3);
        assertThat(new StageCommands(net, Set.of(0), "pool1").plan(StageCommand.MOVE_LEFT))
                .isEmpty();
        assertThat(new StageCommands(net, Set.of(10), "fire9/concat").plan(StageCommand.MOVE_RIGHT))
                .isEmpty();
    }

    @Test
    void widensTheSelectedPartOfAllSelectedModules() {
        SqueezeNet changed = after(plan(StageCommand.WIDEN, "fire2/squeeze1x1", 1, 4, 10));
        assertThat(changed.fires().get(0).squeeze1x1()).isEqualTo(24);
        assertThat(changed.fires().get(7).squeeze1x1()).isEqualTo(72);
        assertThat(changed.fires().get(1)).isEqualTo(net.fires().get(1));
    }

    @Test
    void widensBothHalvesOfAWholeModuleAndTheStemAlone() {
        FireModule fire =
                after(plan(StageCommand.NARROW, "fire2/concat", 1)).fires().get(0);
        assertThat(fire.expand1x1()).isEqualTo(56);
        assertThat(fire.expand3x3()).isEqualTo(56);
        assertThat(after(plan(StageCommand.WIDEN, "conv1")).stem().filters()).isEqualTo(104);
    }

    /** fire2 reads 96 channels and writes 128, fire3 reads and writes 128. */
    @Test
    void laysThePossibleBypassAroundEachSelectedModule() {
        SqueezeNet changed = after(plan(StageCommand.BYPASS, "fire2/concat", 1, 2));
        assertThat(changed.fires().get(0).bypass()).isEqualTo(Bypass.COMPLEX);
        assertThat(changed.fires().get(1).bypass()).isEqualTo(Bypass.SIMPLE);
        assertThat(changed.fires().get(2).bypass()).isEqualTo(Bypass.NONE);
    }

    @Test
    void withoutASelectedStageThereIsNothingToDo() {
        for (StageCommand command : new StageCommand[] {
            StageCommand.DELETE, StageCommand.DUPLICATE, StageCommand.MOVE_LEFT, StageCommand.WIDEN
        }) {
            assertThat(new StageCommands(net, Set.of(), "conv10").plan(command))
                    .as(command.name())
                    .isEmpty();
        }
    }
}
