package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kiln.core.Published;
import dev.kiln.core.graph.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private static final SqueezeNet V10 = Published.squeezeNet10();

    /** The paper's table 1, columns s1x1, e1x1, e3x3. */
    @Test
    void thePapersScheduleGivesTheModulesOfItsTableOne() {
        int[][] table = {
            {16, 64, 64},
            {16, 64, 64},
            {32, 128, 128},
            {32, 128, 128},
            {48, 192, 192},
            {48, 192, 192},
            {64, 256, 256},
            {64, 256, 256}
        };
        for (int i = 0; i < table.length; i++) {
            assertThat(FireSchedule.PAPER.module(i, Bypass.NONE))
                    .isEqualTo(new FireModule(table[i][0], table[i][1], table[i][2], Bypass.NONE));
        }
    }

    @Test
    void applyingKeepsPoolsAndRecordsTheSchedule() {
        FireSchedule schedule = FireSchedule.PAPER.withSqueezeRatio(0.75);
        SqueezeNet changed = Schedules.apply(V10, schedule);
        assertThat(changed.schedule()).isEqualTo(schedule);
        assertThat(Pools.places(changed)).containsExactly(1, 4, 8);
        assertThat(changed.fires().get(0)).isEqualTo(new FireModule(96, 64, 64, Bypass.NONE));
        assertThat(Schedules.apply(changed, FireSchedule.PAPER)).isEqualTo(V10);
    }

    @Test
    void bypassesOfAStyleFollowTheNewModules() {
        SqueezeNet bypassed = Bypasses.apply(V10, Bypass.SIMPLE);
        SqueezeNet changed = Schedules.apply(bypassed, FireSchedule.PAPER.withFreq(4));
        // e_i: 128 for fire2 to fire5, 256 for fire6 to fire9
        assertThat(changed.fires())
                .extracting(FireModule::bypass)
                .containsExactly(
                        Bypass.NONE,
                        Bypass.SIMPLE,
                        Bypass.SIMPLE,
                        Bypass.SIMPLE,
                        Bypass.NONE,
                        Bypass.SIMPLE,
                        Bypass.SIMPLE,
                        Bypass.SIMPLE);
    }

    @Test
    void bypassesOfNoStyleStayWithTheirModules() {
        SqueezeNet odd = V10.withFire(5, fire -> fire.withBypass(Bypass.SIMPLE));
        SqueezeNet changed = Schedules.apply(odd, FireSchedule.PAPER.withSqueezeRatio(0.5));
        assertThat(changed.fires().stream().map(FireModule::bypass).filter(b -> b != Bypass.NONE))
                .hasSize(1);
        assertThat(changed.fires().get(3).bypass()).isEqualTo(Bypass.SIMPLE);
    }

    @Test
    void deviationsAreTheModulesThatDifferFromTheSchedule() {
        assertThat(Schedules.deviations(V10)).isEmpty();
        SqueezeNet changed =
                V10.withFire(3, fire -> fire.withExpand3x3(65)).withFire(9, fire -> fire.withSqueeze1x1(1));
        assertThat(Schedules.deviations(changed)).containsExactly(3, 9);
        assertThat(Schedules.deviations(V10.withFire(3, fire -> fire.withBypass(Bypass.SIMPLE))))
                .isEmpty();
    }

    @Test
    void newModulesFollowTheScheduleAndTheRestStays() {
        SqueezeNet handmade = V10.withFire(5, fire -> fire.withSqueeze1x1(7));
        SqueezeNet longer = Schedules.withModules(handmade, 10);
        List<Stage> expected = new ArrayList<>(handmade.body());
        expected.add(new FireModule(80, 320, 320, Bypass.NONE));
        expected.add(new FireModule(80, 320, 320, Bypass.NONE));
        assertThat(longer).isEqualTo(handmade.withBody(expected));
    }

    @Test
    void fewerModulesLeaveTheRestAlone() {
        SqueezeNet net = Pools.withRounding(V10.withFire(3, fire -> fire.withSqueeze1x1(7)), Rounding.FLOOR);
        SqueezeNet shorter = Schedules.withModules(net, 4);
        // pool1, fire2, fire3, fire4, pool4, fire5
        assertThat(shorter).isEqualTo(net.withBody(net.body().subList(0, 6)));
        assertThat(Pools.places(shorter)).containsExactly(1, 4);
    }

    @Test
    void growingAndShrinkingBackGivesTheSameNetwork() {
        for (int modules = 8; modules < 20; modules++) {
            assertThat(Schedules.withModules(Schedules.withModules(V10, modules), 8))
                    .isEqualTo(V10);
        }
    }

    @Test
    void shrinkingByTheLastModuleAndGrowingBackGivesTheSameNetwork() {
        SqueezeNet shorter = Schedules.withModules(V10, 7);
        assertThat(Pools.places(shorter)).isEqualTo(Set.of(1, 4, 8));
        assertThat(Schedules.withModules(shorter, 8)).isEqualTo(V10);
    }

    @Test
    void newModulesGetTheBypassesOfTheStyle() {
        SqueezeNet longer = Schedules.withModules(Bypasses.apply(V10, Bypass.COMPLEX), 10);
        assertThat(longer.fires().get(8).bypass()).isEqualTo(Bypass.COMPLEX);
        assertThat(longer.fires().get(9).bypass()).isEqualTo(Bypass.SIMPLE);
    }

    @Test
    void refusesNumbersOfModulesThatNoNetworkHas() {
        for (int modules : new int[] {-1, 0, 257, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schedules.withModules(V10, modules))
                    .withMessage("number of Fire modules must be a whole number from 1 to 256, not " + modules);
        }
    }
}
