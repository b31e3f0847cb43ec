package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlayRenderingTest {
    private static final int RED = 0xffff0000;
    private static final ValueRange UNIT = new ValueRange(0, 1);
    private static final TensorShape ONE = new TensorShape(1, 1, 1);

    private static Picture red(int width, int height) {
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, RED & 0xffffff);
        return new Picture(width, height, rgb);
    }

    private static ReceptiveField field(int size, int stride, int start) {
        return new ReceptiveField(size, size, stride, stride, start, start);
    }

    @Test
    void withoutPaddingTheMarginOfThePictureHasNoCell() {
        // 3×3 windows without padding over 4 pixels: two cells, centred on the two inner pixels
        float[] values = {0, 1, 1, 0};
        Raster raster = OverlayRendering.render(
                red(4, 4), values, new TensorShape(1, 2, 2), 0, field(3, 1, 0), UNIT, ColorMap.GREY, 1);
        int low = ColorMap.GREY.entry(0);
        int high = ColorMap.GREY.entry(255);
        assertThat(raster.argb())
                .containsExactly(RED, RED, RED, RED, RED, low, high, RED, RED, high, low, RED, RED, RED, RED, RED);
    }

    @Test
    void cellsBeyondThePictureAreCutOff() {
        // a 1×1 window with padding 1 makes 3 cells of 1 pixel: only the middle one lies on the picture
        float[] values = {0, 0, 0, 0, 1, 0, 0, 0, 0};
        Raster raster = OverlayRendering.render(
                red(1, 1), values, new TensorShape(1, 3, 3), 0, field(1, 1, -1), UNIT, ColorMap.GREY, 1);
        assertThat(raster.argb()).containsExactly(ColorMap.GREY.entry(255));
    }

    @Test
    void cellsOfSqueezeNetStandAroundTheCentresOfTheirFields() {
        Analysis analysis = Analysis.of(Samples.shaped(Samples.squeezeNet()));
        // conv1, 7×7/2 without padding: cell 0 is centred on pixel 3, its neighbour on pixel 5
        ReceptiveField conv1 = analysis.layer("conv1").orElseThrow().receptiveField();
        int[] cells = OverlayRendering.cells(227, conv1.cellTop(), conv1.strideHeight(), 111);
        assertThat(Arrays.copyOf(cells, 6)).containsExactly(-1, -1, 0, 0, 1, 1);
        assertThat(Arrays.copyOfRange(cells, 221, 227)).containsExactly(109, 110, 110, -1, -1, -1);
        // conv10 is 15×15 because of its padding: the middle cell looks at the middle of the picture
        ReceptiveField conv10 = analysis.receptiveField();
        assertThat(OverlayRendering.cells(227, conv10.cellTop(), conv10.strideHeight(), 15)[113])
                .isEqualTo(7);
    }

    @Test
    void opacityMixesPictureAndMap() {
        float[] black = {0};
        assertThat(OverlayRendering.render(red(1, 1), black, ONE, 0, field(1, 1, 0), UNIT, ColorMap.GREY, 0)
                        .argb())
                .containsExactly(RED);
        assertThat(OverlayRendering.render(red(1, 1), black, ONE, 0, field(1, 1, 0), UNIT, ColorMap.GREY, 0.25)
                        .argb())
                .containsExactly(0xffbf0000);
    }

    @Test
    void refusesAnOpacityThatIsNone() {
        assertThatThrownBy(() -> OverlayRendering.render(
                        red(1, 1), new float[] {0}, ONE, 0, field(1, 1, 0), UNIT, ColorMap.GREY, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opacity must be from 0 to 1, not NaN");
    }
}
