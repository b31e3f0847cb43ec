package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchematicTest {
    private final SqueezeNet net = Samples.squeezeNet();
    private final DiagramLayout schematic = DiagramLayout.of(Samples.shaped(net), 1200, 260, Drawing.SCHEMATIC, null);

    private String number(String layer) {
        return schematic.labels().stream()
                .filter(label -> label.kind() == DiagramLabel.Kind.NUMBER)
                .filter(label -> label.layer().equals(layer))
                .map(DiagramLabel::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void modulesAreEquallyLarge() {
        List<DiagramFrame> frames = schematic.frames();
        assertThat(frames).hasSize(8);
        assertThat(frames).allSatisfy(frame -> {
            assertThat(frame.bounds().width()).isCloseTo(frames.get(0).bounds().width(), within(1e-9));
            assertThat(frame.bounds().height()).isEqualTo(frames.get(0).bounds().height());
        });
    }

    @Test
    void numbersOfFiltersStandInTheirBoxes() {
        assertThat(number("fire4/squeeze1x1")).isEqualTo("32");
        assertThat(number("fire4/expand1x1")).isEqualTo("128");
        assertThat(number("fire9/expand3x3")).isEqualTo("256");
        assertThat(number("conv10")).isEqualTo("1000");
        assertThat(number("pool4")).isEmpty();
        assertThat(schematic.labels())
                .filteredOn(label -> label.kind() == DiagramLabel.Kind.NUMBER)
                .allMatch(
                        label -> schematic.boundsOf(label.layer()).orElseThrow().encloses(label.bounds()));
    }

    @Test
    void aHeldBarOpensToScaleUnderThePointer() {
        double edge = schematic.boundsOf("fire6/expand1x1").orElseThrow().right();
        DiagramHold hold =
                DiagramHold.of(Samples.shaped(net), 1200, Drawing.SCHEMATIC, "fire6/expand1x1", edge, 192, 1);
        SqueezeNet changed = net.withFire(6, fire -> fire.withExpand1x1(256));
        DiagramLayout held = DiagramLayout.of(Samples.shaped(changed), 1200, 260, Drawing.SCHEMATIC, hold);
        assertThat(held.boundsOf("fire6/expand1x1").orElseThrow().right()).isCloseTo(hold.xOf(256), within(1e-9));
        assertThat(hold.xOf(192)).isCloseTo(edge, within(1e-9));
    }

    @Test
    void namesInASmallPictureDoNotOverlapAndTheSelectedOneStays() {
        Viewport small = new Viewport(0.3, 0, 0);
        for (String selected : List.of("fire5/concat", "fire6/concat", "fire7/concat")) {
            List<VisibleLabels.Placed> labels = VisibleLabels.of(schematic, small, selected, 400, 200);
            assertThat(labels).allMatch(label -> label.label().kind() == DiagramLabel.Kind.NAME);
            assertThat(labels).anyMatch(label -> label.label().layer().equals(selected));
            assertThat(labels.size()).isBetween(4, 15);
            for (int i = 1; i < labels.size(); i++) {
                VisibleLabels.Placed left = labels.get(i - 1);
                VisibleLabels.Placed right = labels.get(i);
                assertThat(left.x() + left.width() / 2).isLessThan(right.x() - right.width() / 2);
            }
        }
    }

    @Test
    void namesStayInSightWhereTheirPlaceIsBelow() {
        List<VisibleLabels.Placed> labels = VisibleLabels.of(schematic, new Viewport(3, 0, 0), null, 800, 200);
        assertThat(labels)
                .filteredOn(label -> label.label().kind() == DiagramLabel.Kind.NAME)
                .isNotEmpty()
                .allMatch(label -> label.kept() && label.y() < 200);
    }
}
