package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFitTest {
    @ParameterizedTest
    @CsvSource({"128, 128, 0.5, 2, 0.125", "64, 32, 0.25, 3, 0.5", "96, 40, 0.75, 1, 0.25"})
    void findsTheScheduleThatWroteTheModules(int baseE, int incrE, double pct3x3, int freq, double sr) {
        FireSchedule schedule = new FireSchedule(baseE, incrE, pct3x3, freq, sr);
        SqueezeNet net = Schedules.apply(Published.squeezeNet10(), schedule);

        assertThat(ScheduleFit.nearest(net)).isEqualTo(schedule);
    }

    @Test
    void anEditedModuleChangesLittle() {
        SqueezeNet net = Published.squeezeNet10().withFire(5, fire -> fire.withSqueeze1x1(40));

        FireSchedule nearest = ScheduleFit.nearest(net);

        assertThat(nearest.baseE()).isEqualTo(128);
        assertThat(nearest.incrE()).isEqualTo(128);
        List<FireModule> fires = net.fires();
        // leaving the paper's schedule alone is 8 filters off
        assertThat(ScheduleFit.distance(fires, nearest)).isLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void oneModuleThatDiffersMuchLeavesTheSchedule(int outlier) {
        SqueezeNet net = Published.squeezeNet10().withFire(outlier, fire -> new FireModule(200, 999, 1, fire.bypass()));

        assertThat(ScheduleFit.nearest(net)).isEqualTo(FireSchedule.PAPER);
    }

    @Test
    void whereNoScheduleFitsFiltersAreInStepsOfEight() {
        SqueezeNet net = Published.squeezeNet10();
        // each expand layer is off by another prime number, and squeeze layers are far too small and far too large in
        // turn
        int[] off = {3, 5, 7, 11, 13, 17, 19, 23};
        for (int i = 0; i < off.length; i++) {
            int more = off[i];
            net = net.withFire(i + SqueezeNet.FIRST_FIRE, fire -> fire.withExpand1x1(fire.expand1x1() + more)
                    .withSqueeze1x1(more % 4 == 3 ? 1 : 300));
        }

        FireSchedule nearest = ScheduleFit.nearest(net);

        assertThat(nearest.baseE() % 8).isZero();
        assertThat(nearest.incrE() % 8).isZero();
    }

    @Test
    void oneModuleAloneFixesTheSchedule() {
        SqueezeNet net = Schedules.withModules(Published.squeezeNet10(), 1)
                .withFire(2, fire -> new FireModule(10, 30, 50, Bypass.NONE));

        FireSchedule nearest = ScheduleFit.nearest(net);

        assertThat(nearest.module(0, Bypass.NONE)).isEqualTo(net.fires().get(0));
    }
}
