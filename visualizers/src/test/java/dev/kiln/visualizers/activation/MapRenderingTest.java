package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.ColorMap;
import org.junit.jupiter.api.Test;

class MapRenderingTest {
    private static final int LOW = ColorMap.GREY.entry(0);
    private static final int HIGH = ColorMap.GREY.entry(255);

    @Test
    void cellsBecomeSquaresRowByRow() {
        float[] values = {0, 1, 1, 0};
        Raster raster = MapRendering.render(
                values, new TensorShape(1, 2, 2), 0, new ValueRange(0, 1), ColorMap.GREY, new Scaling(2, 1));
        assertThat(raster.argb())
                .containsExactly(
                        LOW, LOW, HIGH, HIGH, LOW, LOW, HIGH, HIGH, HIGH, HIGH, LOW, LOW, HIGH, HIGH, LOW, LOW);
    }

    @Test
    void whatIsNoNumberHasItsOwnColor() {
        float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1};
        TensorShape shape = new TensorShape(1, 2, 2);
        Raster raster = MapRendering.render(
                values, shape, 0, MapRanges.of(values, shape).layer(), ColorMap.GREY, new Scaling(1, 1));
        int marked = ColorMap.NOT_FINITE_ARGB;
        assertThat(raster.argb()).containsExactly(marked, marked, marked, LOW);
    }

    @Test
    void zeroIsTheMiddleOfADivergingMap() {
        Shade shade = new Shade(new ValueRange(-1, 9), ColorMap.BLUE_ORANGE);
        assertThat(shade.argb(0)).isEqualTo(ColorMap.BLUE_ORANGE.entry(128));
        assertThat(shade.argb(9)).isEqualTo(ColorMap.BLUE_ORANGE.entry(255));
        assertThat(new Shade(ValueRange.ZERO, ColorMap.BLUE_ORANGE).argb(0)).isEqualTo(ColorMap.BLUE_ORANGE.entry(128));
    }

    @Test
    void rangeModeSaysWhatIsComparable() {
        float[] values = {0, 1, 0, 10};
        GridLayout grid = new GridLayout(new TensorShape(2, 1, 2), 2, new Scaling(1, 1), 2, 2, 1, 1, 1);
        assertThat(GridRendering.render(values, grid, RangeMode.PER_MAP, ColorMap.GREY)
                        .argb())
                .containsExactly(LOW, HIGH, 0, LOW, HIGH);
        assertThat(GridRendering.render(values, grid, RangeMode.PER_LAYER, ColorMap.GREY)
                        .argb())
                .containsExactly(LOW, ColorMap.GREY.argb(0.1), 0, LOW, HIGH);
    }

    @Test
    void mapsOfOneValueAreDrawnLow() {
        float[] values = {5, 5, 0, 1};
        TensorShape shape = new TensorShape(2, 1, 2);
        MapRanges ranges = MapRanges.of(values, shape);
        assertThat(new Shade(ranges.of(0, RangeMode.PER_MAP), ColorMap.GREY).argb(5))
                .isEqualTo(LOW);
    }

    @Test
    void barsStartAtZero() {
        float[] values = {1, -1, 0, Float.NaN};
        GridLayout grid = GridLayout.of(TensorShape.vector(4), 100, 100);
        Raster raster = GridRendering.render(values, grid, RangeMode.PER_LAYER, ColorMap.GREY);
        int room = grid.tileHeight() - GridRendering.CELL_HEIGHT - 2;
        assertThat(raster.pixel(grid.x(0), 0)).isNotZero();
        assertThat(raster.pixel(grid.x(0), room)).isZero();
        assertThat(raster.pixel(grid.x(1), 0)).isZero();
        assertThat(raster.pixel(grid.x(1), room)).isNotZero();
        assertThat(raster.pixel(grid.x(2), (room + 1) / 2)).isNotZero();
        assertThat(raster.pixel(grid.x(3), grid.tileHeight() - 1)).isEqualTo(ColorMap.NOT_FINITE_ARGB);
    }

    @Test
    void aGridPaintedInPartsIsTheWhole() {
        TensorShape shape = new TensorShape(30, 13, 13);
        float[] values = dev.kiln.visualizers.Samples.waves(shape).values();
        MapOrder order = MapOrder.of(values, shape, MapSort.MEAN, true);
        GridLayout grid = GridLayout.of(shape, order.size(), 200, 100);
        MapRanges ranges = MapRanges.of(values, shape);
        GridContent content = new GridContent(values, shape, order, ranges, RangeMode.PER_MAP, ColorMap.VIRIDIS);
        Raster whole = GridRendering.render(content, grid);
        int top = 101;
        for (int cut = 0; cut <= 77; cut += 7) {
            Raster part = Raster.transparent(grid.width(), 77);
            GridRendering.paint(new RowBand(part, 0, cut), top, content, grid, 0);
            GridRendering.paint(new RowBand(part, cut, 77), top, content, grid, 0);
            assertThat(part.argb())
                    .isEqualTo(
                            java.util.Arrays.copyOfRange(whole.argb(), top * grid.width(), (top + 77) * grid.width()));
        }
    }

    @Test
    void nothingIsPaintedAboveAndBelowTheGrid() {
        TensorShape shape = new TensorShape(2, 1, 1);
        float[] values = {1, 2};
        GridLayout grid = GridLayout.of(shape, 40, 40);
        GridContent content = new GridContent(
                values, shape, MapOrder.byIndex(2), MapRanges.of(values, shape), RangeMode.PER_LAYER, ColorMap.GREY);
        Raster raster = Raster.transparent(grid.width(), (int) grid.height() + 10);
        GridRendering.paint(RowBand.all(raster), -5, content, grid, 0xff123456);
        int width = grid.width();
        assertThat(java.util.Arrays.stream(raster.argb(), 0, 5 * width).allMatch(pixel -> pixel == 0))
                .isTrue();
        assertThat(java.util.Arrays.stream(raster.argb(), raster.argb().length - 5 * width, raster.argb().length)
                        .allMatch(pixel -> pixel == 0))
                .isTrue();
        assertThat(raster.pixel(0, raster.height() - 6)).isNotZero();
    }

    @Test
    void sortedTilesShowTheirChannels() {
        float[] values = {0, 0, 0, 10, 3, 3};
        TensorShape shape = new TensorShape(3, 1, 2);
        MapOrder order = MapOrder.of(values, shape, MapSort.MEAN, true);
        GridLayout grid = new GridLayout(shape, 2, new Scaling(1, 1), 2, 2, 1, 0, 0);
        GridContent content =
                new GridContent(values, shape, order, MapRanges.of(values, shape), RangeMode.PER_LAYER, ColorMap.GREY);
        assertThat(GridRendering.render(content, grid).argb())
                .containsExactly(LOW, HIGH, ColorMap.GREY.argb(0.3), ColorMap.GREY.argb(0.3));
        GridLayout three = new GridLayout(shape, 3, new Scaling(1, 1), 3, 2, 1, 0, 0);
        assertThatThrownBy(() -> GridRendering.render(content, three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 maps of 3×1×2 do not fill 3 tiles of 3×1×2");
    }

    @Test
    void picturesTooLargeAreRefusedBeforeTheyAreAllocated() {
        TensorShape shape = new TensorShape(1, 1, 2);
        float[] values = {0, 1};
        assertThatThrownBy(() ->
                        MapRendering.render(values, shape, 0, ValueRange.ZERO, ColorMap.GREY, new Scaling(20_000, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pixels");
        assertThatThrownBy(() -> MapRendering.render(
                        values, new TensorShape(2, 1, 2), 0, ValueRange.ZERO, ColorMap.GREY, new Scaling(1, 1)))
                .hasMessage("2 values do not fill 2×1×2");
    }
}
