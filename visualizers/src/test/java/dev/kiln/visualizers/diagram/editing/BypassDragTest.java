package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BypassDragTest {
    private final SqueezeNet net = Samples.squeezeNet();
    private final DiagramLayout layout = DiagramLayout.of(Samples.shaped(net), 1000, 280);
    private final RecordedEdits edits = new RecordedEdits(net);

    private BypassDrag from(int stage) {
        BypassPort start = BypassPort.of(net, layout, stage).orElseThrow();
        return new BypassDrag(net, Analysis.of(Samples.shaped(net)), start, layout, edits);
    }

    private Pointer outputOf(String layer) {
        Rect r = layout.boundsOf(layer).orElseThrow();
        return Pointer.at(r.right(), r.y() - 3);
    }

    private Bypass bypass(int number) {
        return ((SqueezeNet) edits.architecture).fires().get(number - 2).bypass();
    }

    @Test
    void aroundAModuleWithEqualChannelsItIsSimple() {
        BypassDrag drag = from(2);
        Feedback shown = drag.move(outputOf("fire3/concat"));
        assertThat(shown.lines().get(0)).isEqualTo("128 channels in and out: simple bypass, adds no parameters");
        drag.drop();
        assertThat(bypass(3)).isEqualTo(Bypass.SIMPLE);
        assertThat(edits.steps).containsExactly("set fire3 bypass to simple");
    }

    /** The paper's complex bypass of fire2: 96 × 128 weights and 128 biases. */
    @Test
    void whereChannelsDifferItIsComplexAndSaysWhatItAdds() {
        BypassDrag drag = from(1);
        Feedback shown = drag.move(outputOf("fire2/concat"));
        assertThat(shown.lines().get(0)).isEqualTo("96 channels in, 128 out: complex bypass, adds a 1×1 convolution");
        assertThat(shown.lines().get(1)).endsWith("+12,416");
        drag.drop();
        assertThat(bypass(2)).isEqualTo(Bypass.COMPLEX);
    }

    @Test
    void overTwoModulesItIsRefusedWithTheReason() {
        BypassDrag drag = from(2);
        Feedback shown = drag.move(outputOf("fire4/concat"));
        assertThat(shown.possible()).isFalse();
        assertThat(shown.lines()).containsExactly("a bypass goes around one Fire module");
        drag.drop();
        assertThat(edits.steps).isEmpty();
    }

    @Test
    void escapeLaysNone() {
        BypassDrag drag = from(2);
        drag.move(outputOf("fire3/concat"));
        drag.cancel();
        drag.drop();
        assertThat(edits.steps).isEmpty();
    }

    @Test
    void clicksGoFromSimpleToComplexToNone() {
        SqueezeNet simple = net.withFire(3, fire -> fire.withBypass(Bypass.SIMPLE));
        assertThat(BypassChoice.next(simple, 2).bypass()).isEqualTo(Optional.of(Bypass.COMPLEX));
        SqueezeNet complex = net.withFire(3, fire -> fire.withBypass(Bypass.COMPLEX));
        assertThat(BypassChoice.next(complex, 2)).isEqualTo(new BypassChoice(Optional.of(Bypass.NONE), "no bypass"));
    }

    @Test
    void whereChannelsDifferAClickSaysWhyThereIsNoSimpleOne() {
        SqueezeNet complex = net.withFire(2, fire -> fire.withBypass(Bypass.COMPLEX));
        assertThat(BypassChoice.next(complex, 1))
                .isEqualTo(new BypassChoice(
                        Optional.of(Bypass.NONE), "no bypass; a simple one is impossible: 96 channels in, 128 out"));
    }
}
