package dev.kiln.visualizers.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.activation.Raster;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final Codebook CODEBOOK = new Codebook(new float[] {0, 2, -2, 1}, new int[] {5, 10, 0, 3});

    @Test
    void aHistogramsBarsCountEveryWeightButZeros() {
        float[] values = {-2, -2, 0, 0, 0, 1, 2};
        Bars bars = Bars.of(WeightHistogram.of(values, 4, Progress.NONE), CODEBOOK);
        assertThat(bars.bars().stream().mapToLong(Bars.Bar::height).sum()).isEqualTo(4);
        assertThat(bars.zero()).isEqualTo(0.5);
        // 0 and 2 and 1 are used, −2 is not
        assertThat(bars.ticks()).containsExactly(0.5, 1.0, 0.75);
        assertThat(bars.low()).isEqualTo("−2");
        assertThat(bars.bars().get(0).description()).isEqualTo("−2 … −1: 2 weights");
    }

    @Test
    void codesStandInTheFilesOrderOrByValue() {
        assertThat(Bars.of(CODEBOOK, false).bars()).extracting(Bars.Bar::height).containsExactly(5L, 10L, 0L, 3L);
        Bars sorted = Bars.of(CODEBOOK, true);
        assertThat(sorted.bars()).extracting(Bars.Bar::height).containsExactly(0L, 5L, 3L, 10L);
        assertThat(sorted.bars().get(1).description()).isEqualTo("code 0 = 0: 5 filler zeros");
        assertThat(sorted.bars().get(1).quiet()).isTrue();
        assertThat(sorted.low()).isEqualTo("−2");
        // in the middle of the second of four bars
        assertThat(sorted.zero()).isEqualTo(1.5 / 4);
        assertThat(sorted.highest()).isEqualTo(10);
    }

    @Test
    void aSmallHistogramLosesNoWeight() {
        long[] bins = LongStream.range(0, 120).toArray();
        assertThat(LongStream.of(SmallHistogram.columns(bins, 50)).sum()).isEqualTo(119 * 120 / 2);
        assertThat(SmallHistogram.columns(new long[] {1, 2}, 4)).containsExactly(1, 0, 2, 0);
    }

    @Test
    void aSmallHistogramsHighestColumnFillsItsHeight() {
        Raster raster = Raster.transparent(2, 4);
        SmallHistogram.paint(raster, WeightHistogram.of(new float[] {-1, 1, 1}, 2, Progress.NONE), 0xff112233);
        assertThat(raster.pixel(0, 2)).isEqualTo(0xff112233);
        assertThat(raster.pixel(0, 1)).isZero();
        assertThat(raster.pixel(1, 0)).isEqualTo(0xff112233);
    }
}
