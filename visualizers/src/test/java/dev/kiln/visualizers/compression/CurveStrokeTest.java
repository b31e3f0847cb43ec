package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization.Values;
import org.junit.jupiter.api.Test;

class CurveStrokeTest {
    private static final double AS_IS = LayerSetting.FLOAT_BITS;

    private static double at(double bits) {
        return PlanCurve.BITS.position(bits);
    }

    @Test
    void densitySnapsToFivePercent() {
        CurveStroke stroke = new CurveStroke(PlanCurve.DENSITY, Values.EVEN, new double[] {1, 1}, 0, 1);
        assertThat(stroke.paint(0, 0.337, false)).containsExactly(0.35, 1);
        assertThat(stroke.paint(0, 0.337, true)).containsExactly(0.337, 1);
        assertThat(stroke.paint(0, -3, false)).containsExactly(0, 1);
        assertThat(stroke.paint(0, 7, false)).containsExactly(1, 1);
    }

    @Test
    void stepsTakeHalfBitsAndClustersWholeOnes() {
        double[] start = {AS_IS};
        assertThat(new CurveStroke(PlanCurve.BITS, Values.EVEN, start, 0, 1).paint(0, at(5.4), false))
                .containsExactly(5.5);
        assertThat(new CurveStroke(PlanCurve.BITS, Values.CLUSTERS, start, 0, 1).paint(0, at(5.4), false))
                .containsExactly(5);
        assertThat(new CurveStroke(PlanCurve.BITS, Values.CLUSTERS, start, 0, 1).paint(0, at(5.4), true))
                .containsExactly(5);
    }

    @Test
    void bitsEndAtTwoAndAboveEightIsAsItIs() {
        CurveStroke stroke = new CurveStroke(PlanCurve.BITS, Values.EVEN, new double[] {6}, 0, at(6));
        assertThat(stroke.paint(0, -1, false)).containsExactly(2);
        assertThat(stroke.paint(0, at(8) + 0.02, false)).containsExactly(8);
        assertThat(stroke.paint(0, 0.97, false)).containsExactly(AS_IS);
    }

    @Test
    void aFastPointerPaintsTheLayersThatItJumpedOver() {
        CurveStroke stroke = new CurveStroke(PlanCurve.DENSITY, Values.EVEN, new double[] {1, 1, 1, 1, 1}, 0, 1);
        stroke.paint(0, 0.8, false);
        assertThat(stroke.paint(4, 0.4, false))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.8, 0.7, 0.6, 0.5, 0.4);
    }

    @Test
    void paintingBackwardsWorksAsWell() {
        CurveStroke stroke = new CurveStroke(PlanCurve.DENSITY, Values.EVEN, new double[] {1, 1, 1}, 2, 0.2);
        assertThat(stroke.paint(0, 0.4, false))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.4, 0.3, 1);
    }

    @Test
    void aShiftKeepsDifferencesUntilAnEndAndGivesThemBack() {
        CurveStroke stroke = new CurveStroke(PlanCurve.BITS, Values.EVEN, new double[] {4, 6, 3}, 0, at(4));
        assertThat(stroke.shift(at(5), false)).containsExactly(5, 7, 4);
        assertThat(stroke.shift(at(2), false)).containsExactly(2, 4, 2);
        assertThat(stroke.shift(at(4), false)).containsExactly(4, 6, 3);
    }

    @Test
    void keysGoFromEightBitsToAsItIsAndBack() {
        PlanSteps steps = PlanSteps.of(Values.EVEN, false);
        assertThat(PlanCurve.BITS.next(8, 1, steps)).isEqualTo(AS_IS);
        assertThat(PlanCurve.BITS.next(AS_IS, 1, steps)).isEqualTo(AS_IS);
        assertThat(PlanCurve.BITS.next(AS_IS, -1, steps)).isEqualTo(8);
        assertThat(PlanCurve.BITS.next(2, -1, steps)).isEqualTo(2);
        assertThat(PlanCurve.DENSITY.next(0.33, -1, steps)).isEqualTo(0.3, within(1e-12));
        assertThat(PlanCurve.DENSITY.next(0, -1, steps)).isZero();
    }
}
