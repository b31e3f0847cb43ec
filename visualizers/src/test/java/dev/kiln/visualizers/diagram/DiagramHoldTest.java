package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramHoldTest {
    private static final double WIDTH = 784;
    private static final String LAYER = "fire6/expand1x1";

    private final SqueezeNet net = Samples.squeezeNet();
    private final Rect bar = layout(net, null).boundsOf(LAYER).orElseThrow();
    private final DiagramHold hold =
            DiagramHold.of(Samples.shaped(net), WIDTH, Drawing.TO_SCALE, LAYER, bar.right(), 192, 1);

    private static DiagramLayout layout(SqueezeNet net, DiagramHold hold) {
        return DiagramLayout.of(Samples.shaped(net), WIDTH, 250, Drawing.TO_SCALE, hold);
    }

    @Test
    void theEdgeStaysWhereThePointerTookIt() {
        assertThat(layout(net, hold).boundsOf(LAYER).orElseThrow().right()).isCloseTo(bar.right(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 192, 200, 512, 2048})
    void theEdgeOfTheChangedNetworkStandsWhereTheHoldSays(int filters) {
        SqueezeNet changed = net.withFire(6, fire -> fire.withExpand1x1(filters));
        double edge = layout(changed, hold).boundsOf(LAYER).orElseThrow().right();
        assertThat(edge).isCloseTo(hold.xOf(filters), within(1e-9));
        assertThat(hold.channelsAt(edge)).isCloseTo(filters, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 4})
    void aPixelOfTheScreenIsFourFiltersAtEveryZoom(double scale) {
        DiagramHold zoomed =
                DiagramHold.of(Samples.shaped(net), WIDTH, Drawing.TO_SCALE, LAYER, bar.right(), 192, scale);
        for (int pixels : new int[] {-40, -1, 0, 1, 500}) {
            assertThat(zoomed.channelsAt(bar.right() + pixels / scale)).isCloseTo(192 + 4 * pixels, within(1e-6));
        }
    }

    @Test
    void blocksOnTheLeftKeepTheirPlacesWhileTheBarGrows() {
        SqueezeNet changed = net.withFire(6, fire -> fire.withExpand1x1(640));
        DiagramLayout before = layout(net, hold);
        DiagramLayout after = layout(changed, hold);
        for (String layer : new String[] {"conv1", "fire2/concat", "fire5/expand3x3", "fire6/squeeze1x1"}) {
            assertThat(after.boundsOf(layer)).as(layer).isEqualTo(before.boundsOf(layer));
        }
        assertThat(after.boundsOf("fire7/concat").orElseThrow().x())
                .isGreaterThan(before.boundsOf("fire7/concat").orElseThrow().x());
    }

    @Test
    void leftOfTheBarThereAreNoFilters() {
        assertThat(hold.channelsAt(-10_000)).isZero();
    }
}
