package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SensitivityMeasurementTest {
    private static final int LAYERS = 8;
    private static final Judge JUDGE = SmallNetwork.judge(SmallNetwork.classesAt(0));

    private static SensitivityCurves measure(CompressionPlan plan, Progress progress) {
        return SensitivityMeasurement.measure(SmallNetwork.source(), Map.of(), plan, JUDGE, progress);
    }

    @Test
    void everyLayerHasAPointForEachBitAndEachShareOfItsWeights() {
        SensitivityCurves curves = measure(CompressionPlan.LOSSLESS, Progress.NONE);

        assertThat(curves.layers()).hasSize(LAYERS);
        SensitivityCurves.LayerCurve curve = curves.of("conv1").orElseThrow();
        assertThat(curve.bits().stream().map(point -> point.setting().bits()))
                .containsExactly(8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0);
        assertThat(curve.densities().stream().map(point -> point.setting().density()))
                .containsExactly(0.8, 0.6, 0.4, 0.2, 0.1);
        assertThat(curve.densities().stream().map(point -> point.setting().bits()))
                .containsOnly(8.0);
    }

    @Test
    void aPointIsWhatAPlanForThatLayerAloneMakes() {
        SensitivityCurves.Point point = measure(CompressionPlan.LOSSLESS, Progress.NONE)
                .of("conv1")
                .orElseThrow()
                .bits()
                .get(5);

        PlannedNetwork planned = new PlanCompressor(SmallNetwork.source(), Map.of(), LayerCoder.ARITHMETIC)
                .compress(CompressionPlan.LOSSLESS.with("conv1", new LayerSetting(1, 3)), Progress.NONE);
        assertThat(point.networkBytes()).isEqualTo(planned.parts().total());
        assertThat(point.judgement()).isEqualTo(JUDGE.judge(planned.network().layers(), Progress.NONE));
    }

    @Test
    void fewerBitsTakeFewerBytesAndMoveTheAnswersFurther() {
        for (SensitivityCurves.LayerCurve curve :
                measure(CompressionPlan.LOSSLESS, Progress.NONE).layers()) {
            List<SensitivityCurves.Point> bits = curve.bits();
            assertThat(bits.stream().map(SensitivityCurves.Point::layerBytes).toList())
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(bits.get(6).judgement().divergence())
                    .isGreaterThan(bits.get(0).judgement().divergence());
        }
    }

    @Test
    void pointsOfBitsHaveThePlansDensity() {
        CompressionPlan plan = CompressionPlan.LOSSLESS.with("conv1", new LayerSetting(0.5, 4));

        SensitivityCurves.LayerCurve curve =
                measure(plan, Progress.NONE).of("conv1").orElseThrow();

        assertThat(curve.bits().get(0).setting()).isEqualTo(new LayerSetting(0.5, 8));
        assertThat(curve.densities().get(0).setting()).isEqualTo(new LayerSetting(0.4, 4));
    }

    @Test
    void progressCountsThePointsAndCancels() {
        List<Long> seen = new ArrayList<>();
        Progress cancel = (done, total, what) -> {
            assertThat(total).isEqualTo(LAYERS * 12);
            seen.add(done);
            if (done == 14) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> measure(CompressionPlan.LOSSLESS, cancel)).isInstanceOf(CancellationException.class);
        assertThat(seen).isSorted().last().isEqualTo(14L);
    }
}
