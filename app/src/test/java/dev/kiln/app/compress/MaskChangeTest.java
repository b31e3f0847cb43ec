package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.PlainLayer;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.visualizers.compression.MaskCell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskChangeTest {
    /** Two filters of two inputs with 1×2 kernels. */
    private static final LayerWeights LAYER = new LayerWeights("fire2/expand3x3", List.of(2, 2, 1, 2));

    private static final float[] BEFORE = {1, 2, 3, 0, 5, 6, 7, 8};

    @TempDir
    private Path folder;

    private static MaskChange change() {
        PlainLayer after = new PlainLayer(LAYER, new float[] {0, 2.5f, 0, 0, 0, 0, 0, 0}, new float[2]);
        return MaskChange.of(new LayerChange(LAYER, 1, BEFORE, after));
    }

    @Test
    void theSummaryNamesWhatCouldBeRemoved() {
        assertThat(MaskTexts.summary(change()))
                .isEqualTo("fire2/expand3x3: 1 of 8 weights kept (density 12.5 %)"
                        + " · 1 of 2 filters and 1 of 2 inputs are empty");
    }

    @Test
    void aWeightIsToldWithItsPlace() {
        assertThat(MaskTexts.cell(change(), new MaskCell(0, 1)))
                .isEqualTo("filter 0 · input 0 · kernel row 0, column 1: 2 → 2.5");
        assertThat(MaskTexts.cell(change(), new MaskCell(1, 2)))
                .isEqualTo("filter 1 · input 1 · kernel row 0, column 0: 7 → 0 (pruned)");
        assertThat(MaskTexts.cell(change(), new MaskCell(0, 3))).endsWith("0 → 0 (was 0)");
    }

    @Test
    void inputsOfTheFirstLayerAreColours() {
        PlainLayer after = new PlainLayer(LAYER, BEFORE, new float[2]);
        MaskChange first = MaskChange.of(new LayerChange(LAYER, 1, BEFORE, after, List.of("blue", "green")));
        assertThat(MaskTexts.cell(first, new MaskCell(1, 2)))
                .isEqualTo("filter 1 · input 1 (green) · kernel row 0, column 0: 7 → 7");
    }

    @Test
    void thePictureSaysWhatAPixelStandsFor() {
        assertThat(MaskTexts.axes(change().picture(), 0.5))
                .isEqualTo("2 filters down, 4 inputs × kernel positions across");
        assertThat(MaskTexts.axes(change().picture(), 2.75))
                .contains("a pixel mixes the colours of about 2.75 weights");
    }

    @Test
    void theFileHasTheColoursOfTheLegend() throws Exception {
        Path file = folder.resolve(MaskFiles.name(change().picture()));
        assertThat(file.getFileName()).hasToString("fire2_expand3x3_mask.png");
        MaskFiles.write(change().picture(), file);
        Picture written = PictureReader.read(file);
        assertThat(List.of(written.width(), written.height())).containsExactly(32, 16);
        // kept weights in the accent of a light ground, zeros in its panel
        assertThat(written.rgb()[8]).isEqualTo(0x0550ae);
        assertThat(written.rgb()[24]).isEqualTo(0xf4f6f8);
    }
}
