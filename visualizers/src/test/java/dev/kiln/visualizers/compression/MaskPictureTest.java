package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.palette.Rgb;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskPictureTest {
    /** So far apart that shares can be read back: kept weights are red, pruned ones green, 0 is black. */
    private static final MaskColors COLORS = new MaskColors(new Rgb(255, 0, 0), new Rgb(0, 255, 0), new Rgb(0, 0, 0));

    private static final int KEPT = 0xffff0000;
    private static final int PRUNED = 0xff00ff00;
    private static final int ZERO = 0xff000000;

    private static MaskPicture dense(int outputs, int inputs, float[] before, float[] after) {
        return new MaskPicture(new LayerWeights("fc", List.of(outputs, inputs)), 1, before, after);
    }

    private static Raster paint(MaskPicture mask, MaskLayout layout) {
        Raster raster = Raster.transparent(layout.width(), layout.height());
        MaskRendering.paint(raster, mask, layout, COLORS);
        return raster;
    }

    @Test
    void tellsKeptFromPrunedAndFromWhatWasZeroBefore() {
        MaskPicture mask = dense(2, 2, new float[] {1, 2, 0, 4}, new float[] {1.5f, 0, 0, 4});
        assertThat(List.of(mask.kept(), mask.pruned(), mask.zeroBefore())).containsExactly(2L, 1L, 1L);
        Raster raster = paint(mask, MaskLayout.fit(2, 2, 2, 2));
        assertThat(raster.argb()).containsExactly(KEPT, PRUNED, ZERO, KEPT);
    }

    @Test
    void saysWhichInputAndKernelPlaceAColumnIs() {
        // two groups of two filters, each of three inputs with 2×5 kernels
        LayerWeights layer = new LayerWeights("conv2", List.of(4, 3, 2, 5));
        MaskPicture mask = new MaskPicture(layer, 2, new float[120], new float[120]);
        MaskCell cell = new MaskCell(3, 17);
        assertThat(mask.rows()).isEqualTo(4);
        assertThat(mask.columns()).isEqualTo(30);
        // column 17 is place 7 of the kernel over input 1 of the second group's inputs 3, 4, 5
        assertThat(mask.input(cell)).isEqualTo(4);
        assertThat(mask.kernelRow(cell)).isEqualTo(1);
        assertThat(mask.kernelColumn(cell)).isEqualTo(2);
    }

    @Test
    void aPixelOfSeveralWeightsMixesTheirShares() {
        // one pixel for 2×4 weights: 3 kept, 1 pruned, 4 that were 0
        MaskPicture mask = dense(2, 4, new float[] {1, 1, 1, 1, 0, 0, 0, 0}, new float[] {1, 1, 1, 0, 0, 0, 0, 0});
        Raster raster = paint(mask, MaskLayout.fit(2, 4, 1, 1));
        assertThat(Rgb.of(raster.pixel(0, 0))).isEqualTo(new Rgb(Math.round(255 * 3 / 8f), Math.round(255 / 8f), 0));
    }

    @Test
    void noWeightIsLostOrCountedTwiceHoweverManyAPixelHolds() {
        int outputs = 1001;
        int inputs = 517;
        float[] before = new float[outputs * inputs];
        Arrays.fill(before, 1);
        float[] after = new float[outputs * inputs];
        // the right half of the columns is kept, but for the last row
        for (int i = 0; i < (outputs - 1) * inputs; i++) {
            after[i] = i % inputs >= 259 ? 1 : 0;
        }
        MaskPicture mask = dense(outputs, inputs, before, after);
        assertThat(mask.kept()).isEqualTo(1000L * 258);
        assertThat(mask.pruned()).isEqualTo(1001L * 517 - 1000 * 258);
        Raster raster = paint(mask, MaskLayout.fit(outputs, inputs, 47, 20));
        for (int y = 0; y < 19; y++) {
            assertThat(raster.pixel(10, y)).isEqualTo(PRUNED);
            assertThat(raster.pixel(40, y)).isEqualTo(KEPT);
        }
        Rgb last = Rgb.of(raster.pixel(40, 19));
        // the last row of pixels holds 48 to 56 rows of weights, of which one is pruned
        assertThat(last.green()).isBetween(4, 6);
        assertThat(last.red() + last.green()).isCloseTo(255, within(1));
    }

    @Test
    void aFileHasWholePixelsForSmallLayersAndBlocksForLargeOnes() {
        MaskPicture small = dense(3, 5, new float[15], new float[15]);
        assertThat(List.of(
                        MaskRendering.render(small, COLORS).width(),
                        MaskRendering.render(small, COLORS).height()))
                .containsExactly(40, 24);
        MaskPicture large = dense(64, 9216, new float[64 * 9216], new float[64 * 9216]);
        Raster raster = MaskRendering.render(large, COLORS);
        // 4096 / 9216 of each side
        assertThat(List.of(raster.width(), raster.height())).containsExactly(4096, 28);
    }

    @Test
    void refusesWeightsThatDoNotFillTheLayer() {
        assertThatThrownBy(() -> dense(2, 2, new float[4], new float[3])).hasMessage("fc has 4 weights, not 4 and 3");
    }
}
