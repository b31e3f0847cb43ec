package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShrinkToFitTest {
    @Test
    void whereThereIsRoomNothingIsScaled() {
        assertThat(ShrinkToFit.factor(1280, 800, 1180, 700)).isEqualTo(1);
        assertThat(ShrinkToFit.factor(1180, 700, 1180, 700)).isEqualTo(1);
    }

    @Test
    void theScarcerOfWidthAndHeightDecides() {
        // a full HD screen at 200 %
        assertThat(ShrinkToFit.factor(960, 540, 1200, 720)).isEqualTo(0.75);
        assertThat(ShrinkToFit.factor(600, 720, 1200, 720)).isEqualTo(0.5);
    }
}
