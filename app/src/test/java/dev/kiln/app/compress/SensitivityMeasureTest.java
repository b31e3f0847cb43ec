package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.calibration.Judgement;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.compression.CurveSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityMeasureTest {
    private static SensitivityCurves curves(Judgement.Hits hits) {
        return new SensitivityCurves(
                1_000,
                new Judgement(4, 4, 0, hits),
                List.of(new SensitivityCurves.LayerCurve(
                        "conv1",
                        600,
                        List.of(
                                point(1, 8, 900, new Judgement(4, 4, 0.01, hits)),
                                point(1, 4, 700, new Judgement(4, 3, 0.5, hits))),
                        List.of(point(0.5, 32, 800, new Judgement(4, 2, 0.7, hits))))));
    }

    private static SensitivityCurves.Point point(double density, double bits, long bytes, Judgement judgement) {
        return new SensitivityCurves.Point(new LayerSetting(density, bits), bytes - 400, bytes, judgement);
    }

    @Test
    void curvesBeginWithTheNetworkAsItIs() {
        CurveSet set = SensitivityMeasure.AGREEMENT.curves(curves(null), CompressionPlan.LOSSLESS, false);

        List<CurveSet.Point> points = set.curves().get(0).points();
        assertThat(points.stream().map(CurveSet.Point::x)).containsExactly(1000.0, 900.0, 700.0);
        assertThat(points.stream().map(CurveSet.Point::y)).containsExactly(100.0, 100.0, 75.0);
        assertThat(points.get(0).isMarked()).isTrue();
        assertThat(points.get(2).text()).isEqualTo("conv1 · 4 bits · 700 bytes · keep their label 75.0 %");
    }

    @Test
    void thePlansPointIsMarkedWithFractionsOfABit() {
        CompressionPlan plan = CompressionPlan.LOSSLESS.with("conv1", new LayerSetting(1, 4.3));

        CurveSet set = SensitivityMeasure.DIVERGENCE.curves(curves(null), plan, false);

        assertThat(set.curves().get(0).points().stream().map(CurveSet.Point::isMarked))
                .containsExactly(false, false, true);
    }

    @Test
    void withoutLabelsNobodyKnowsWhatIsRight() {
        assertThat(SensitivityMeasure.of(curves(null)))
                .containsExactly(SensitivityMeasure.AGREEMENT, SensitivityMeasure.DIVERGENCE);
        assertThat(SensitivityMeasure.of(curves(new Judgement.Hits(2, 3))))
                .containsExactly(SensitivityMeasure.values());
    }
}
