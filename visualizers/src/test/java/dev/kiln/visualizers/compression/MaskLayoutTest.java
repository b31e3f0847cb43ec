package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MaskLayoutTest {
    private static final MaskLayout WHOLE = MaskLayout.fit(1000, 512, 400, 200);

    @Test
    void unmagnifiedTheMaskFillsTheView() {
        assertThat(WHOLE.columnPixels()).isEqualTo(400 / 512.0);
        assertThat(WHOLE.rowPixels()).isEqualTo(0.2);
        assertThat(WHOLE.cellAt(0, 0)).isEqualTo(new MaskCell(0, 0));
        assertThat(WHOLE.cellAt(399.9, 199.9)).isEqualTo(new MaskCell(999, 511));
        assertThat(WHOLE.cellAt(-5, 500)).isEqualTo(new MaskCell(999, 0));
    }

    @Test
    void theCellUnderThePointerStaysWhereItIs() {
        MaskLayout zoomed = WHOLE.zoomed(3, 130, 70);
        assertThat(zoomed.cellAt(130, 70)).isEqualTo(WHOLE.cellAt(130, 70));
        assertThat(zoomed.columnPixels()).isCloseTo(3 * 400 / 512.0, within(1e-12));
    }

    @Test
    void cellsGrowToSquaresAndNoFurther() {
        MaskLayout largest = WHOLE.zoomed(1e6, 0, 0);
        assertThat(largest.columnPixels()).isEqualTo(16);
        assertThat(largest.rowPixels()).isEqualTo(16);
        assertThat(largest.isLargest()).isTrue();
        assertThat(WHOLE.isLargest()).isFalse();
    }

    @Test
    void theViewNeverLeavesTheMask() {
        assertThat(WHOLE.moved(100, 100)).isEqualTo(WHOLE);
        assertThat(WHOLE.zoomed(0.1, 5, 5)).isEqualTo(WHOLE);
        MaskLayout corner = WHOLE.zoomed(2, 0, 0).moved(1e9, 1e9);
        assertThat(corner.left()).isEqualTo(400);
        assertThat(corner.top()).isEqualTo(200);
    }

    @Test
    void aCellIsBroughtIntoSight() {
        MaskLayout shown = WHOLE.zoomed(1e6, 0, 0).revealing(new MaskCell(500, 300));
        assertThat(shown.cellAt(399, 199)).isEqualTo(new MaskCell(500, 300));
        assertThat(shown.revealing(new MaskCell(500, 299))).isEqualTo(shown);
    }

    @Test
    void refusesViewsWithoutPixels() {
        assertThatThrownBy(() -> MaskLayout.fit(2, 2, 0, 5)).hasMessage("2×2 cells do not fit into 0×5 pixels");
    }
}
