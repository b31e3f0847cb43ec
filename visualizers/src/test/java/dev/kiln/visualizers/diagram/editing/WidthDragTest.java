package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramHold;
import dev.kiln.visualizers.diagram.DiagramHolds;
import dev.kiln.visualizers.diagram.DiagramLayout;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WidthDragTest {
    private RecordedEdits edits;
    private DiagramHold hold;

    private WidthDrag drag(SqueezeNet net, String layer, int stage, Set<Integer> selected) {
        DiagramLayout layout = DiagramLayout.of(Samples.shaped(net), 1000, 280);
        WidthPart part = WidthPart.of(layer).orElseThrow();
        WidthHandle handle =
                new WidthHandle(layer, part, stage, layout.boundsOf(layer).orElseThrow());
        hold = DiagramHolds.of(net, 1000, layer, handle.bar().right());
        edits = new RecordedEdits(net);
        return new WidthDrag(net, Analysis.of(Samples.shaped(net)), handle, selected, hold, 0, edits);
    }

    private FireModule fire(int number) {
        return ((SqueezeNet) edits.architecture).fires().get(number - 2);
    }

    private Pointer at(double filters) {
        return Pointer.at(hold.xOf(filters), 100);
    }

    @Test
    void theNumberOfFiltersFollowsThePointerInSteps() {
        WidthDrag drag = drag(Samples.squeezeNet(), "fire2/expand1x1", 1, Set.of());
        drag.move(at(75));
        assertThat(fire(2).expand1x1()).isEqualTo(72);
        drag.move(at(77));
        assertThat(fire(2).expand1x1()).isEqualTo(80);
        drag.move(at(0));
        assertThat(fire(2).expand1x1()).isEqualTo(8);
        drag.drop();
        assertThat(edits.steps).containsExactly("set fire2 e1x1 to 8");
    }

    /** 8 filters × (16 inputs + 1 bias) in fire2, 8 more inputs of 16 squeeze filters in fire3, on 55×55 cells. */
    @Test
    void theLabelSaysWhatItCosts() {
        Feedback shown =
                drag(Samples.squeezeNet(), "fire2/expand1x1", 1, Set.of()).move(at(72));
        assertThat(shown.possible()).isTrue();
        assertThat(shown.lines().get(0)).isEqualTo("fire2 e1x1  64 → 72  (+8)");
        assertThat(shown.lines().get(1)).startsWith("1,248,688 parameters").endsWith("+264");
        assertThat(shown.lines().get(2)).endsWith("+774,400");
    }

    @Test
    void theHandleIsPaintedWhereTheFiltersAre() {
        Feedback shown =
                drag(Samples.squeezeNet(), "fire2/expand1x1", 1, Set.of()).move(at(101));
        assertThat(shown.marks().get(0).bounds().centerX()).isEqualTo(hold.xOf(104));
    }

    @Test
    void altCountsOneFilterForEachPixel() {
        WidthDrag drag = drag(Samples.squeezeNet(), "fire2/squeeze1x1", 1, Set.of());
        Pointer start = at(24);
        drag.move(start);
        drag.move(new Pointer(start.x(), 100, true, false, false));
        drag.move(new Pointer(start.x() + 3, 100, true, false, false));
        assertThat(fire(2).squeeze1x1()).isEqualTo(27);
    }

    @Test
    void shiftKeepsTheRatioOfBothHalves() {
        SqueezeNet net = Samples.squeezeNet().withFire(2, fire -> fire.withExpand3x3(32));
        WidthDrag drag = drag(net, "fire2/expand1x1", 1, Set.of());
        Pointer pointer = at(128);
        drag.move(new Pointer(pointer.x(), 100, false, true, false));
        assertThat(fire(2)).isEqualTo(new FireModule(16, 128, 64, Bypass.NONE));
        drag.move(pointer);
        assertThat(fire(2)).isEqualTo(new FireModule(16, 128, 32, Bypass.NONE));
    }

    @Test
    void escapeLeavesNoStep() {
        SqueezeNet net = Samples.squeezeNet();
        WidthDrag drag = drag(net, "conv1", -1, Set.of());
        drag.move(at(128));
        assertThat(((SqueezeNet) edits.architecture).stem().filters()).isEqualTo(128);
        drag.cancel();
        assertThat(edits.architecture).isEqualTo(net);
        assertThat(edits.steps).isEmpty();
    }

    @Test
    void selectedModulesChangeTogetherInOneStep() {
        WidthDrag drag = drag(Samples.squeezeNet(), "fire3/squeeze1x1", 2, Set.of(1, 2, 4, 6));
        drag.move(at(40));
        drag.drop();
        assertThat(fire(2).squeeze1x1()).isEqualTo(40);
        assertThat(fire(3).squeeze1x1()).isEqualTo(40);
        assertThat(fire(6).squeeze1x1()).isEqualTo(40);
        assertThat(fire(4).squeeze1x1()).isEqualTo(32);
        assertThat(edits.steps).containsExactly("set s1x1 of 3 modules to 40");
    }

    @Test
    void aModuleThatIsNotSelectedChangesAlone() {
        drag(Samples.squeezeNet(), "fire3/squeeze1x1", 2, Set.of(1, 6)).move(at(40));
        assertThat(fire(2).squeeze1x1()).isEqualTo(16);
        assertThat(fire(3).squeeze1x1()).isEqualTo(40);
    }

    @Test
    void aProblemIsSaidAndTheDragGoesOn() {
        WidthDrag drag = drag(Samples.squeezeNet(Bypass.SIMPLE), "fire3/expand1x1", 2, Set.of());
        Feedback wrong = drag.move(at(96));
        assertThat(wrong.possible()).isFalse();
        assertThat(wrong.lines().get(1)).startsWith("fire3/bypass_add");
        assertThat(drag.move(at(64)).possible()).isTrue();
        drag.drop();
        assertThat(edits.steps).isEmpty();
    }
}
