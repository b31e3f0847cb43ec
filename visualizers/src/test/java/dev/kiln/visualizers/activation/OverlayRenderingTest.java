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
        int high = ColorMap.GREY.entry(255);
        assertThat(raster.argb())
                .containsExactly(RED, RED, RED, RED, RED, RED, high, RED, RED, high, RED, RED, RED, RED, RED, RED);
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

    private static int overRed(float value, ValueRange range, double opacity) {
        float[] values = {value};
        return OverlayRendering.render(red(1, 1), values, ONE, 0, field(1, 1, 0), range, ColorMap.GREY, opacity)
                .argb()[0];
    }

    @Test
    void theLargestValueIsAsOpaqueAsIsWanted() {
        assertThat(overRed(1, UNIT, 0)).isEqualTo(RED);
        assertThat(overRed(1, UNIT, 1)).isEqualTo(ColorMap.GREY.entry(255));
        // the lowest value of a range of negative ones is its strongest, and grey's low end is black: a quarter of red
        // is gone
        assertThat(overRed(-1, new ValueRange(-1, 0), 0.25)).isEqualTo(0xffbf0000);
    }

    @Test
    void valuesCoverInProportionAndZeroIsClear() {
        assertThat(overRed(0, UNIT, 1)).isEqualTo(RED);
        assertThat(overRed(0, new ValueRange(0, 0), 1)).isEqualTo(RED);
        // -0.5 of a range down to -2 has a quarter of the opacity; its grey is that of 3/4
        int grey = ColorMap.GREY.argb(0.75) & 0xff;
        int part = (grey * 64 + 128) >> 8;
        assertThat(overRed(-0.5f, new ValueRange(-2, 0), 1))
                .isEqualTo(0xff000000 | (255 * 192 + grey * 64 + 128) >> 8 << 16 | part << 8 | part);
        assertThat(overRed(Float.NaN, UNIT, 1)).isEqualTo(ColorMap.NOT_FINITE_ARGB);
    }

    @Test
    void refusesAnOpacityThatIsNone() {
        assertThatThrownBy(() -> OverlayRendering.render(
                        red(1, 1), new float[] {0}, ONE, 0, field(1, 1, 0), UNIT, ColorMap.GREY, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("opacity must be from 0 to 1, not NaN");
    }
}
