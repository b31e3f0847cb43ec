package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stages of SqueezeNet v1.0 are pool1, fire2, fire3, fire4, pool4, fire5 … fire8, pool8, fire9. */
class StageDragTest {
    private static final Rect GHOST = new Rect(0, 0, 30, 70);

    private final SqueezeNet net = Samples.squeezeNet();
    private final DiagramLayout layout = DiagramLayout.of(Samples.shaped(net), 1000, 280);
    private final DropTargets targets = DropTargets.of(net, layout);
    private final RecordedEdits edits = new RecordedEdits(net);
    private Set<Integer> selected = Set.of();

    private StageDrag drag(StageSource source) {
        return new StageDrag(
                net, Analysis.of(Samples.shaped(net)), source, targets, GHOST, edits, after -> selected = after);
    }

    private Pointer gap(int place) {
        return Pointer.at(targets.gaps().get(place).bounds().centerX(), 120);
    }

    private List<Stage> body() {
        return ((SqueezeNet) edits.architecture).body();
    }

    @Test
    void thereIsAGapBeforeEachStageAndBehindTheLast() {
        assertThat(targets.gaps())
                .extracting(DropTargets.Gap::place)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        double conv1 = layout.boundsOf("conv1").orElseThrow().right();
        double pool1 = layout.boundsOf("pool1").orElseThrow().x();
        assertThat(targets.gaps().get(0).bounds().centerX()).isBetween(conv1, pool1);
        double fire9 = layout.boundsOf("fire9/concat").orElseThrow().right();
        double conv10 = layout.boundsOf("conv10").orElseThrow().x();
        assertThat(targets.gaps().get(11).bounds().centerX()).isBetween(fire9, conv10);
    }

    @Test
    void aDroppedPoolIsMovedInOneStepAndStaysSelected() {
        StageDrag drag = drag(new MovedStages(net, Set.of(4)));
        drag.move(gap(7));
        drag.drop();
        assertThat(body().get(4)).isInstanceOf(FireModule.class);
        assertThat(body().get(6)).isInstanceOf(Pool.class);
        assertThat(edits.steps).containsExactly("move pool4");
        assertThat(selected).containsExactly(6);
    }

    /** fire4 on 27×27 cells instead of 55×55: its parameters stay, its 2,296 cells fewer take 45,056 MACs each. */
    @Test
    void numbersAreShownBeforeTheDrop() {
        Feedback shown = drag(new MovedStages(net, Set.of(3))).move(gap(5));
        assertThat(shown.possible()).isTrue();
        assertThat(shown.lines().get(0)).isEqualTo("fire4 behind pool4");
        assertThat(shown.lines().get(1)).isEqualTo("1,248,424 parameters   unchanged");
        assertThat(shown.lines().get(2)).endsWith("−103,448,576");
        assertThat(edits.architecture).isEqualTo(net);
    }

    @Test
    void besideItselfAStageStays() {
        StageDrag drag = drag(new MovedStages(net, Set.of(3)));
        assertThat(drag.move(gap(3)).lines()).containsExactly("fire4 stays where it is");
        drag.drop();
        drag.move(gap(4));
        drag.drop();
        assertThat(edits.steps).isEmpty();
    }

    @Test
    void withControlACopyIsDropped() {
        StageDrag drag = drag(new MovedStages(net, Set.of(1)));
        drag.move(new Pointer(gap(11).x(), 120, false, false, true));
        drag.drop();
        List<Stage> expected = new ArrayList<>(net.body());
        expected.add(net.body().get(1));
        assertThat(body()).isEqualTo(expected);
        assertThat(edits.steps).containsExactly("copy fire2");
        assertThat(selected).containsExactly(11);
    }

    @Test
    void severalStagesMoveTogether() {
        StageDrag drag = drag(new MovedStages(net, Set.of(1, 3)));
        drag.move(gap(11));
        drag.drop();
        assertThat(body().subList(9, 11))
                .containsExactly(net.body().get(1), net.body().get(3));
        assertThat(edits.steps).containsExactly("move 2 modules");
        assertThat(selected).containsExactly(9, 10);
    }

    @Test
    void aNewModuleIsMadeLikeTheOneBeforeItAndAPoolLikeThePools() {
        StageDrag fire = drag(new NewStage(net, NewStage.Kind.FIRE));
        fire.move(gap(10));
        fire.drop();
        assertThat(body().get(10)).isEqualTo(new FireModule(64, 256, 256, Bypass.NONE));
        StageDrag pool = drag(new NewStage(net, NewStage.Kind.POOL));
        pool.move(gap(2));
        pool.drop();
        assertThat(body().get(2)).isEqualTo(Pool.PAPER);
        assertThat(edits.steps).containsExactly("insert Fire module", "insert pool");
    }

    @Test
    void outsideThePictureNothingIsDropped() {
        StageDrag drag = drag(new NewStage(net, NewStage.Kind.FIRE));
        drag.move(gap(2));
        drag.move(Pointer.at(gap(2).x(), -20));
        drag.drop();
        assertThat(edits.steps).isEmpty();
    }

    /** A simple bypass needs as many channels in as out; behind conv1 and pool1, fire3 would read 96 and write 128. */
    @Test
    void whatDoesNotFitSaysSoAndIsNotDropped() {
        SqueezeNet bypassed = net.withFire(3, fire -> fire.withBypass(Bypass.SIMPLE));
        RecordedEdits recorded = new RecordedEdits(bypassed);
        StageDrag drag = new StageDrag(
                bypassed,
                Analysis.of(Samples.shaped(bypassed)),
                new MovedStages(bypassed, Set.of(2)),
                DropTargets.of(bypassed, DiagramLayout.of(Samples.shaped(bypassed), 1000, 280)),
                GHOST,
                recorded,
                after -> {});
        Feedback shown = drag.move(gap(1));
        assertThat(shown.possible()).isFalse();
        assertThat(shown.lines().get(1)).contains("128", "96");
        drag.drop();
        assertThat(recorded.steps).isEmpty();
    }
}
