package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a larger window does for the bars. */
class RoomOfBarsTest {
    static Stream<ShapedGraph> networks() {
        return Stream.of(
                Samples.shaped(Samples.squeezeNet()),
                Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)),
                Samples.shaped(Samples.alexNet()));
    }

    /** Pixels of all blocks, which is what bars need beside constant margins. */
    private static double blocks(DiagramLayout picture) {
        return picture.steps().stream()
                .mapToDouble(
                        step -> picture.boundsOf(step.layer()).orElseThrow().width())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void barsTakeHalfOfTheRoomThatALargerWindowHas(ShapedGraph network) {
        double more = blocks(DiagramLayout.of(network, 1800, 400)) - blocks(DiagramLayout.of(network, 1000, 400));
        assertThat(more).isBetween(0.4 * 800, 0.6 * 800);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void allBarsHaveOneScale(ShapedGraph network) {
        DiagramLayout picture = DiagramLayout.of(network, 1640, 400);
        double unit = unit(network, picture.boxes().get(1));
        for (DiagramBox box : picture.boxes()) {
            // what stands on a bypass is a sign of its own
            if (box.bounds().width() > DiagramScale.NARROWEST_BAR && box.role() != Role.BYPASS) {
                assertThat(unit(network, box)).as(box.layer()).isCloseTo(unit, within(1e-6));
            }
        }
    }

    private static double unit(ShapedGraph network, DiagramBox box) {
        int channels = network.shapeOf(box.layer()).orElseThrow().channels();
        return box.bounds().width() / Math.sqrt(channels);
    }

    @Test
    void aHugeWindowDoesNotMakeBarsWiderThanHigh() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 4000, 400);
        assertThat(picture.boundsOf("conv1").orElseThrow().width())
                .isLessThan(picture.boundsOf("conv1").orElseThrow().height());
    }
}
