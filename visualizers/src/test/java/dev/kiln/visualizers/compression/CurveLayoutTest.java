package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.palette.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveLayoutTest {
    private static final CurveLayout LAYOUT = new CurveLayout(400, 280, 26);

    private static PlanBar bar(String id, String block) {
        return new PlanBar(id, block, Role.CONVOLUTION, LayerSetting.AS_IT_IS, 1, 10, 10, true);
    }

    @Test
    void everyColumnFindsItsLayer() {
        for (int i = 0; i < 26; i++) {
            assertThat(LAYOUT.barAt(LAYOUT.center(i))).isEqualTo(i);
        }
        assertThat(LAYOUT.barAt(CurveLayout.LEFT - 1)).isEqualTo(-1);
        assertThat(LAYOUT.barAt(400 - CurveLayout.RIGHT + 1)).isEqualTo(-1);
        assertThat(LAYOUT.nearestBar(-50)).isZero();
        assertThat(LAYOUT.nearestBar(4000)).isEqualTo(25);
    }

    @Test
    void bandsFollowEachOtherWithoutOverlap() {
        CurveLayout.Band density = LAYOUT.band(PlanCurve.DENSITY);
        CurveLayout.Band bits = LAYOUT.band(PlanCurve.BITS);
        assertThat(density.top()).isEqualTo(CurveLayout.TITLE);
        assertThat(bits.top()).isEqualTo(density.bottom() + CurveLayout.TITLE, within(1e-9));
        assertThat(LAYOUT.bytes().top()).isEqualTo(bits.bottom() + CurveLayout.TITLE, within(1e-9));
        assertThat(LAYOUT.bytes().bottom()).isEqualTo(280 - CurveLayout.NAMES);
    }

    @Test
    void aHeightGivesTheValueThatStandsThere() {
        for (double bits : new double[] {2, 3.5, 8, LayerSetting.FLOAT_BITS}) {
            double y = LAYOUT.y(PlanCurve.BITS, bits);
            assertThat(LAYOUT.curveAt(y)).isEqualTo(PlanCurve.BITS);
            assertThat(PlanCurve.BITS.value(LAYOUT.position(PlanCurve.BITS, y))).isEqualTo(bits, within(1e-9));
        }
        double y = LAYOUT.y(PlanCurve.DENSITY, 0.25);
        assertThat(LAYOUT.curveAt(y)).isEqualTo(PlanCurve.DENSITY);
        assertThat(LAYOUT.position(PlanCurve.DENSITY, y)).isEqualTo(0.25, within(1e-9));
        assertThat(LAYOUT.curveAt(LAYOUT.bytes().bottom())).isNull();
    }

    @Test
    void namesStandUnderTheirBlocksAndDoNotOverlap() {
        List<PlanBar> bars = List.of(
                bar("conv1", "conv1"),
                bar("fire2/a", "fire2"),
                bar("fire2/b", "fire2"),
                bar("fire2/c", "fire2"),
                bar("conv10", "conv10"));
        CurveLayout layout = new CurveLayout(CurveLayout.LEFT + 5 * 14 + CurveLayout.RIGHT, 280, 5);
        List<BlockNames.Name> names = BlockNames.place(bars, layout);
        assertThat(names).extracting(BlockNames.Name::text).containsExactly("conv1", "fire2", "conv10");
        assertThat(names.get(1).first()).isEqualTo(1);
        assertThat(names.get(1).last()).isEqualTo(3);
        assertThat(names.get(0).left() + 5 * 6).isLessThanOrEqualTo(names.get(1).left());
    }

    @Test
    void namesWithoutRoomAreLeftOut() {
        List<PlanBar> bars = IntStream.range(0, 100)
                .mapToObj(i -> bar("conv" + i, "conv" + i))
                .toList();
        List<BlockNames.Name> names = BlockNames.place(bars, new CurveLayout(400, 280, 100));
        assertThat(names).hasSizeBetween(5, 20);
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i).left())
                    .isGreaterThan(names.get(i - 1).left()
                            + 6 * names.get(i - 1).text().length());
        }
    }
}
