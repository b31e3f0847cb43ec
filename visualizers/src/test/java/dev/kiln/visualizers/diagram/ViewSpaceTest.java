package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewSpaceTest {
    /** A picture of 4000 × 200 in a place of 800 × 200, readable down to half its size. */
    private final ViewSpace longOne = new ViewSpace(4000, 200, 800, 200, 0.5);

    private final ViewSpace small = new ViewSpace(400, 100, 800, 200, 0.5);

    @Test
    void aSmallPictureStandsInTheMiddleAtItsOwnSize() {
        assertThat(small.fit()).isEqualTo(new Viewport(1, 200, 50));
        assertThat(small.start()).isEqualTo(small.fit());
        assertThat(small.leavesOut(small.fit())).isFalse();
    }

    @Test
    void aLongPictureFitsByItsWidth() {
        assertThat(longOne.fit()).isEqualTo(new Viewport(0.2, 0, 80));
        assertThat(longOne.leavesOut(longOne.fit())).isFalse();
    }

    @Test
    void aPictureTooSmallToReadStartsWithItsLeftEnd() {
        assertThat(longOne.start()).isEqualTo(new Viewport(0.5, 0, 50));
        assertThat(longOne.leavesOut(longOne.start())).isTrue();
        assertThat(longOne.visible(longOne.start()).right()).isEqualTo(1600);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        Viewport before = new Viewport(0.5, -600, 50);
        Viewport after = longOne.zoomAt(before, 300, 100, 3);
        assertThat(after.scale()).isEqualTo(1.5);
        assertThat(after.toPictureX(300)).isCloseTo(before.toPictureX(300), within(1e-9));
        assertThat(after.toPictureY(100)).isCloseTo(before.toPictureY(100), within(1e-9));
    }

    @Test
    void zoomHasLimits() {
        assertThat(longOne.zoomAt(longOne.start(), 400, 100, 1e6).scale()).isEqualTo(4);
        assertThat(longOne.zoomAt(longOne.start(), 400, 100, 1e-6)).isEqualTo(longOne.fit());
    }

    @Test
    void panningEndsAtThePicturesEnds() {
        Viewport start = longOne.start();
        assertThat(longOne.clamp(start.movedBy(100, 0)).x()).isZero();
        assertThat(longOne.clamp(start.movedBy(-1e6, 0)).x()).isEqualTo(800 - 2000);
        assertThat(longOne.clamp(start.movedBy(0, 70)).y()).isEqualTo(50);
    }

    @Test
    void revealingMovesNoMoreThanNeeded() {
        Viewport start = longOne.start();
        assertThat(longOne.reveal(start, new Rect(100, 50, 40, 40), 30)).isEqualTo(start);
        // right edge 2040 × 0.5 = 1020, and 30 more, must be at 800
        assertThat(longOne.reveal(start, new Rect(2000, 50, 40, 40), 30).x()).isEqualTo(-250);
        // left edge 1000 × 0.5 = 500, less 30, must be at 0
        Viewport farRight = new Viewport(0.5, -1200, 50);
        assertThat(longOne.reveal(farRight, new Rect(1000, 50, 40, 40), 30).x()).isEqualTo(-470);
    }

    @Test
    void aCloseUpHasTheBlockInTheMiddle() {
        Viewport close = longOne.closeUp(new Rect(2000, 60, 80, 80), 0.3);
        // 200 × 0.9 / 80 is less than 800 × 0.3 / 80
        assertThat(close.scale()).isCloseTo(2.25, within(1e-9));
        assertThat(close.toControl(new Rect(2000, 60, 80, 80)).centerX()).isCloseTo(400, within(1e-9));
        assertThat(close.toControl(new Rect(2000, 60, 80, 80)).centerY()).isCloseTo(100, within(1e-9));
    }

    @Test
    void theWayToThePictureAndBackEndsWhereItBegan() {
        Viewport viewport = new Viewport(0.7, -31, 12);
        Rect place = new Rect(3, 5, 70, 40);
        Rect back = viewport.toControl(viewport.toPicture(place));
        assertThat(back.x()).isCloseTo(3, within(1e-9));
        assertThat(back.bottom()).isCloseTo(45, within(1e-9));
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThatThrownBy(() -> new Viewport(0, 0, 0)).hasMessageContaining("scale");
    }

    @Test
    void theCameraKeepsWhatWasChosenWhileThePictureFits() {
        DiagramCamera camera = new DiagramCamera();
        assertThat(camera.viewport(longOne)).isEqualTo(longOne.start());
        camera.change(longOne, now -> longOne.zoomAt(now, 0, 100, 2));
        assertThat(camera.viewport(longOne).scale()).isEqualTo(1);
        camera.whole();
        assertThat(camera.viewport(longOne)).isEqualTo(longOne.fit());
        assertThat(camera.viewport(small)).isEqualTo(small.fit());
        camera.start();
        assertThat(camera.viewport(longOne)).isEqualTo(longOne.start());
    }

    @Test
    void theMinimapCentersWhatIsClicked() {
        MinimapGeometry map =
                new MinimapGeometry(206, 46, new ShownPicture(DiagramLayout.EMPTY, longOne, longOne.start()));
        // 200 pixels for 4000: the seen 1600 are 80, after a margin of 3
        assertThat(map.visible()).isEqualTo(new Rect(3, 3, 80, 40));
        Viewport middle = map.centeredAt(103, 23);
        assertThat(longOne.visible(middle).centerX()).isCloseTo(2000, within(1e-9));
        assertThat(middle.scale()).isEqualTo(0.5);
    }
}
