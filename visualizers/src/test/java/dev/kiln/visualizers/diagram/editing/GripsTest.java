package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramArc;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GripsTest {
    private final SqueezeNet net = Samples.squeezeNet(Bypass.SIMPLE);
    private final DiagramLayout layout = DiagramLayout.of(Samples.shaped(net), 1000, 280);

    private Optional<Grip> at(double x, double y) {
        return Grips.at(net, layout, x, y);
    }

    private Rect bounds(String layer) {
        return layout.boundsOf(layer).orElseThrow();
    }

    private void assertEdge(String layer, WidthPart part, int stage) {
        Rect bar = bounds(layer);
        for (double offset : new double[] {-1, 0, 1.5}) {
            assertThat(at(bar.right() + offset, bar.centerY()))
                    .as("%s at %s", layer, offset)
                    .contains(new Grip.Width(new WidthHandle(layer, part, stage, bar)));
        }
    }

    @Test
    void rightEdgesOfBarsCanBeDragged() {
        assertEdge("conv1", WidthPart.STEM, -1);
        assertEdge("fire2/squeeze1x1", WidthPart.SQUEEZE_1X1, 1);
        assertEdge("fire5/expand1x1", WidthPart.EXPAND_1X1, 5);
        assertEdge("fire9/expand3x3", WidthPart.EXPAND_3X3, 10);
    }

    @Test
    void theClassifierHasNoEdge() {
        Rect bar = bounds("conv10");
        assertThat(at(bar.right(), bar.centerY())).isEmpty();
    }

    @Test
    void theInsideOfABlockMovesItsStage() {
        Rect bar = bounds("fire6/expand3x3");
        assertThat(at(bar.centerX(), bar.centerY())).contains(new Grip.Body(6, "fire6/expand3x3"));
        Rect pool = bounds("pool4");
        assertThat(at(pool.centerX(), pool.centerY())).contains(new Grip.Body(4, "pool4"));
        Rect data = bounds("data");
        assertThat(at(data.centerX(), data.centerY())).isEmpty();
    }

    @Test
    void aBypassIsFoundOnItsThreeLines() {
        DiagramArc arc = layout.arcs().get(0);
        Grip expected = new Grip.Arc(2, "fire3/bypass_add");
        assertThat(arc.layer()).isEqualTo("fire3/bypass_add");
        assertThat(at((arc.fromX() + arc.toX()) / 2, arc.topY() + 2)).contains(expected);
        assertThat(at(arc.fromX() - 2, arc.fromY() - 20)).contains(expected);
        assertThat(at((arc.fromX() + arc.toX()) / 2, arc.topY() - 9)).isEmpty();
    }

    @Test
    void onlyModulesWithoutABypassHaveAPort() {
        Rect free = bounds("fire2/concat");
        assertThat(at(free.x(), free.y())).contains(new Grip.Port(new BypassPort(1, free)));
        assertThat(BypassPort.of(net, layout, 2)).isEmpty();
        assertThat(BypassPort.of(net, layout, 0)).isEmpty();
    }

    @Test
    void modulesThatAreGoneCannotBeTakenHoldOf() {
        SqueezeNet shorter = net.withBody(net.body().subList(0, 3));
        Rect bar = bounds("fire9/expand3x3");
        assertThat(Grips.at(shorter, layout, bar.right(), bar.centerY())).isEmpty();
    }
}
