package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesLayoutTest {
    private static final CurveSet.Point FIRST = new CurveSet.Point(100, 0.01, "first", false);
    private static final CurveSet.Point LAST = new CurveSet.Point(200, 1, "last", true);
    private static final CurveSet CURVES = new CurveSet(
            List.of(new CurveSet.Curve("a", List.of(FIRST, LAST)), new CurveSet.Curve("b", List.of(FIRST))),
            "bytes",
            "nats",
            true);
    private final CurvesLayout layout = CurvesLayout.of(CURVES, 400, 300);

    @Test
    void largerValuesLieToTheRightAndAbove() {
        assertThat(layout.pixelX(200)).isGreaterThan(layout.pixelX(100)).isLessThanOrEqualTo(layout.right());
        assertThat(layout.pixelY(1)).isLessThan(layout.pixelY(0.01)).isGreaterThanOrEqualTo(CurvesLayout.TOP);
    }

    @Test
    void onALogarithmicAxisTheMeanIsTheGeometricOne() {
        double middle = (layout.pixelY(0.01) + layout.pixelY(1)) / 2;
        assertThat(layout.pixelY(0.1)).isCloseTo(middle, within(1e-6));
    }

    @Test
    void theNearestPointIsFoundWithinReach() {
        double x = layout.pixelX(200);
        double y = layout.pixelY(1);
        assertThat(layout.nearest(x - 8, y + 8, null))
                .map(CurvesLayout.Place::point)
                .contains(LAST);
        assertThat(layout.nearest(x - 80, y, null)).isEmpty();
    }

    @Test
    void ofPointsThatLieTogetherTheSelectedCurvesIsTaken() {
        double x = layout.pixelX(100);
        double y = layout.pixelY(0.01);
        assertThat(layout.nearest(x, y, "b").orElseThrow().curve().id()).isEqualTo("b");
        assertThat(layout.nearest(x, y, "a").orElseThrow().curve().id()).isEqualTo("a");
    }
}
