package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.io.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossSearchTest {
    private static final Calibration CALIBRATION = SmallNetwork.calibration();
    private static final Judge LABELLED = SmallNetwork.judge(SmallNetwork.classesAt(0));

    private static GoalResult loseAtMost(double points, Judge judge) {
        return PlanSearch.loseAtMost(
                SmallNetwork.source(), CALIBRATION, CompressionPlan.LOSSLESS, judge, points, Progress.NONE);
    }

    private static PlannedNetwork compress(CompressionPlan plan) {
        return new PlanCompressor(SmallNetwork.source(), CALIBRATION.statistics(), LayerCoder.ARITHMETIC)
                .compress(plan, Progress.NONE);
    }

    @Test
    void thePlanMakesWhatTheResultSays() {
        GoalResult result = loseAtMost(10, LABELLED);

        PlannedNetwork planned = compress(result.plan());
        assertThat(result.isReached()).isTrue();
        assertThat(planned.parts().layerParts().total()).isEqualTo(result.layerBytes());
        assertThat(LABELLED.judge(planned.network().layers(), Progress.NONE)).isEqualTo(result.after());
        // ten pictures, so that one may be lost
        assertThat(result.after().hits().top1()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void whoMayLoseMoreGetsNoLargerPlan() {
        long strict = loseAtMost(0, LABELLED).layerBytes();
        long lenient = loseAtMost(50, LABELLED).layerBytes();

        assertThat(lenient).isLessThanOrEqualTo(strict);
    }

    @Test
    void whoMayLoseAllGetsTheFewestBits() {
        GoalResult result = loseAtMost(100, SmallNetwork.judge(List.of()));

        assertThat(result.layerBytes())
                .isEqualTo(compress(allBits(2)).parts().layerParts().total());
    }

    private static CompressionPlan allBits(double bits) {
        CompressionPlan plan = CompressionPlan.LOSSLESS;
        for (StoredLayer layer : SmallNetwork.source().layers()) {
            plan = plan.with(layer.layer().layerId(), LayerSetting.AS_IT_IS.withBits(bits));
        }
        return plan;
    }

    @Test
    void aGoalThatNoValuesReachIsNotCalledReached() {
        // a network without weights of its own answers always the same, and its biases do not make up for them
        CompressionPlan start = CompressionPlan.LOSSLESS.with(Quantization.DEFAULT.withControl(ErrorControl.NONE));
        for (StoredLayer layer : SmallNetwork.source().layers()) {
            start = start.with(layer.layer().layerId(), LayerSetting.AS_IT_IS.withDensity(0));
        }
        Judge judge = SmallNetwork.judge(SmallNetwork.classesAt(0));

        GoalResult result = PlanSearch.loseAtMost(SmallNetwork.source(), CALIBRATION, start, judge, 0, Progress.NONE);

        boolean allFirst = SmallNetwork.classesAt(0).stream().allMatch(best -> best == 0);
        assertThat(allFirst).isFalse();
        assertThat(result.isReached()).isFalse();
        assertThat(result.plan()).isEqualTo(start);
    }

    @Test
    void densitiesStayAndTheSizeIsMet() {
        int count = SmallNetwork.source().layers().size();
        String last = SmallNetwork.source().layers().get(count - 1).layer().layerId();
        CompressionPlan start = CompressionPlan.LOSSLESS.with(last, new LayerSetting(0.25, 8));
        long target = compress(allBits(5)).parts().layerParts().total();

        CompressionPlan plan = PlanSearch.toBytes(CALIBRATION, start, target, Progress.NONE);

        assertThat(plan.of(last).density()).isEqualTo(0.25);
        assertThat(plan.of("conv1").density()).isEqualTo(1);
        PlannedNetwork planned = compress(plan);
        assertThat(planned.parts().layerParts().total()).isBetween(target * 98 / 100, target);
        QuantizedLayer pruned = (QuantizedLayer) planned.network().layers().get(count - 1);
        assertThat(pruned.kept()).isLessThanOrEqualTo(pruned.codes().length / 4);
    }

    @Test
    void tooFewBytesAreRefused() {
        assertThatThrownBy(() -> PlanSearch.toBytes(CALIBRATION, CompressionPlan.LOSSLESS, 100, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("100 bytes are too few for these densities with 2 bits in each layer");
    }
}
