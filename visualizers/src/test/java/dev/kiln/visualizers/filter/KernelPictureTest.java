package dev.kiln.visualizers.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelPictureTest {
    private static final int GREY = 0xff808080;
    private static final KernelCell FIRST = new KernelCell(0, 0, 0);

    /** Two 2×2 kernels, channels BGR: the first answers to red in its upper left, the second weakly to no blue everywhere. */
    private static WeightTensor twoKernels() {
        float[] values = new float[24];
        values[8] = 2;
        Arrays.fill(values, 12, 16, -0.5f);
        return new WeightTensor("conv1.weight", List.of(2, 3, 2, 2), values);
    }

    private static KernelPicture colors(boolean blueFirst) {
        return LayerKernels.of(twoKernels(), true, blueFirst, 1).picture(0);
    }

    @Test
    void aWeightOnRedShowsRedAndZeroIsMidGrey() {
        int[] argb = colors(true).argb(KernelScale.FILTER);
        assertThat(Arrays.copyOf(argb, 4)).containsExactly(0xffff8080, GREY, GREY, GREY);
        // less blue is yellow
        assertThat(argb[4]).isEqualTo(0xff808000);
    }

    @Test
    void theChannelOrderIsTheSources() {
        assertThat(colors(false).argb(KernelScale.FILTER)[0]).isEqualTo(0xff8080ff);
        assertThat(colors(true).describe(FIRST)).isEqualTo("filter 0 · row 0, column 0 · red 2, green 0, blue 0");
        assertThat(colors(false).describe(FIRST)).isEqualTo("filter 0 · row 0, column 0 · red 0, green 0, blue 2");
    }

    @Test
    void oneScaleForTheLayerKeepsWeakFiltersWeak() {
        // −0.5 of ±2 is a quarter of the way from 127.5 to 0
        assertThat(colors(true).argb(KernelScale.LAYER)[4]).isEqualTo(0xff808060);
        assertThat(colors(true)
                        .range(new KernelCell(1, 0, 0), KernelScale.LAYER)
                        .high())
                .isEqualTo(2);
        assertThat(colors(true)
                        .range(new KernelCell(1, 0, 0), KernelScale.FILTER)
                        .high())
                .isEqualTo(0.5);
    }

    @Test
    void weightsThatAreNoNumberStandOut() {
        WeightTensor broken =
                new WeightTensor("conv1.weight", List.of(1, 3, 1, 2), new float[] {0, 1, Float.NaN, 1, 0, 1});
        assertThat(new ColorKernels(broken, true).argb(KernelScale.FILTER)[0]).isEqualTo(ColorMap.NOT_FINITE_ARGB);
    }

    @Test
    void threeChannelsThatAreNoColorsAreNotShownAsColors() {
        LayerKernels kernels = LayerKernels.of(twoKernels(), false, true, 1);
        assertThat(kernels.byFilter()).isTrue();
        assertThat(kernels.pictures()).isEqualTo(2);
    }

    @Test
    void aFiltersKernelsDivergeAroundWhite() {
        float[] values = new float[2 * 2 * 9];
        values[18] = -1;
        values[18 + 9 + 4] = 3;
        WeightTensor tensor = new WeightTensor("fire2/expand3x3.weight", List.of(2, 2, 3, 3), values);
        KernelPicture second = LayerKernels.of(tensor, false, true, 1).picture(1);
        int[] argb = second.argb(KernelScale.FILTER);
        assertThat(second.tiles()).isEqualTo(new TensorShape(2, 3, 3));
        assertThat(argb[13]).isEqualTo(ColorMap.BLUE_ORANGE.argb(1));
        assertThat(argb[0]).isEqualTo(ColorMap.BLUE_ORANGE.argb(1 / 3.0));
        assertThat(argb[1]).isEqualTo(ColorMap.BLUE_ORANGE.argb(0.5));
        assertThat(second.describe(new KernelCell(1, 1, 1)))
                .isEqualTo("filter 1 · input 1 · row 1, column 1 · weight 3");
    }

    @Test
    void filtersOfALaterGroupNameTheInputsThatTheySee() {
        WeightTensor tensor = new WeightTensor("conv2.weight", List.of(4, 2, 3, 3), new float[72]);
        LayerKernels kernels = LayerKernels.of(tensor, false, true, 2);
        assertThat(kernels.picture(1).describe(FIRST)).startsWith("filter 1 · input 0 ");
        assertThat(kernels.picture(2).describe(FIRST)).startsWith("filter 2 · input 2 ");
        assertThatThrownBy(() -> kernels.picture(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("filter must be from 0 to 3, not 4");
    }

    @Test
    void aMatrixLiesWithItsLongerSideAcross() {
        WeightTensor tensor =
                new WeightTensor("fire2/expand1x1.weight", List.of(3, 2, 1, 1), new float[] {1, 2, 3, 4, 5, 6});
        KernelPicture matrix = LayerKernels.of(tensor, false, true, 1).picture(0);
        assertThat(matrix.tiles()).isEqualTo(new TensorShape(1, 2, 3));
        KernelCell cell = new KernelCell(0, 1, 2);
        assertThat(matrix.describe(cell)).isEqualTo("output 2 · input 1 · weight 6");
        assertThat(matrix.filter(cell)).hasValue(2);
        assertThat(matrix.range(new KernelCell(0, 0, 0), KernelScale.FILTER).high())
                .isEqualTo(2);
    }

    @Test
    void aCellOfAHugeMatrixIsTheStrongestOfItsBlock() {
        float[] values = new float[2 * 1281];
        values[3] = 0.5f;
        values[1281 + 4] = -2;
        values[1280] = 1;
        WeightTensor tensor = new WeightTensor("fc.weight", List.of(2, 1281), values);
        KernelPicture matrix = LayerKernels.of(tensor, false, true, 1).picture(0);
        // blocks of 3×3
        assertThat(matrix.tiles()).isEqualTo(new TensorShape(1, 1, 427));
        assertThat(matrix.describe(new KernelCell(0, 0, 1)))
                .isEqualTo("outputs 0 to 1 · inputs 3 to 5 · strongest weight −2");
        assertThat(matrix.describe(new KernelCell(0, 0, 426))).endsWith("strongest weight 1");
        assertThat(matrix.filter(FIRST)).isEmpty();
        assertThat(matrix.meaning()).contains("strongest of 3×3");
    }

    @Test
    void aFilesPictureHasWhiteGapsBetweenTiles() {
        Raster raster = KernelRendering.render(colors(true), KernelScale.FILTER);
        // two kernels of 2×2 cells of 12 pixels, 6 pixels between them, 1 pixel of frame around
        assertThat(raster.width()).isEqualTo(56);
        assertThat(raster.height()).isEqualTo(26);
        assertThat(raster.pixel(1, 1)).isEqualTo(0xffff8080);
        assertThat(raster.pixel(13, 1)).isEqualTo(GREY);
        assertThat(raster.pixel(28, 5)).isEqualTo(0xffffffff);
        assertThat(raster.pixel(31, 5)).isEqualTo(0xff808000);
    }
}
