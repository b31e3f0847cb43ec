package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GridLayoutTest {
    @Property(tries = 300)
    void gridFitsTheWidthAndHoldsEveryChannel(
            @ForAll @IntRange(min = 1, max = 3000) int channels,
            @ForAll @IntRange(min = 1, max = 300) int height,
            @ForAll @IntRange(min = 1, max = 300) int side,
            @ForAll @IntRange(min = 30, max = 2000) int width) {
        GridLayout grid = GridLayout.of(new TensorShape(channels, height, side), width, 400);
        assertThat(grid.width()).isLessThanOrEqualTo(width);
        assertThat((long) grid.rows() * grid.columns()).isGreaterThanOrEqualTo(channels);
        int last = channels - 1;
        assertThat(grid.x(last) + grid.tileWidth()).isLessThanOrEqualTo(grid.width());
        assertThat(grid.y(last) + grid.tileHeight()).isEqualTo((int) grid.height());
        assertThat(grid.tileAt(grid.x(last) + grid.tileWidth() - 0.5, grid.y(last) + 0.5))
                .isEqualTo(last);
    }

    @Test
    void mapsOfSqueezeNetAreEnlargedByWholeNumbers() {
        assertThat(GridLayout.of(new TensorShape(96, 111, 111), 900, 500).scaling())
                .isEqualTo(new Scaling(1, 1));
        GridLayout fire9 = GridLayout.of(new TensorShape(512, 13, 13), 900, 500);
        assertThat(fire9.scaling().zoom()).isGreaterThan(1);
        assertThat(fire9.tileWidth()).isEqualTo(13 * fire9.scaling().zoom());
    }

    @Test
    void aGridThatIsScrolledLeavesNoColumnBlank() {
        for (int width = 100; width < 900; width += 7) {
            GridLayout grid = GridLayout.of(new TensorShape(1000, 15, 15), width, 150);
            // one pixel more for each cell does not fit
            assertThat(grid.width() + 15 * grid.columns()).isGreaterThan(width);
        }
    }

    @Test
    void mapsThatAreLeftOutTakeNoPlace() {
        TensorShape shape = new TensorShape(512, 13, 13);
        assertThat(GridLayout.of(shape, 4, 900, 500))
                .usingRecursiveComparison()
                .ignoringFields("shape")
                .isEqualTo(GridLayout.of(shape.withChannels(4), 900, 500));
        assertThat(GridLayout.of(shape, 0, 900, 500).height()).isZero();
        assertThat(GridLayout.of(TensorShape.vector(10), 0, 900, 500).height()).isZero();
    }

    @Test
    void fewMapsAreDrawnLarge() {
        GridLayout grid = GridLayout.of(new TensorShape(4, 13, 13), 900, 500);
        assertThat(grid.tileWidth()).isGreaterThan(150);
        assertThat(grid.height()).isLessThanOrEqualTo(500);
    }

    @Test
    void mapsLargerThanTheWindowAreThinnedOut() {
        GridLayout grid = GridLayout.of(new TensorShape(3, 4000, 4000), 500, 400);
        assertThat(grid.scaling().step()).isGreaterThan(1);
        assertThat(grid.tileWidth()).isLessThanOrEqualTo(500);
    }

    @Test
    void gapsBelongToNoChannel() {
        GridLayout grid = GridLayout.of(new TensorShape(20, 55, 55), 300, 200);
        assertThat(grid.tileAt(grid.tileWidth() + 0.5, 3)).isEqualTo(-1);
        assertThat(grid.tileAt(-1, 3)).isEqualTo(-1);
        assertThat(grid.tileAt(grid.width() - 1, grid.height() + 1)).isEqualTo(-1);
    }

    @Test
    void vectorsAreBarsInRows() {
        GridLayout grid = GridLayout.of(TensorShape.vector(1000), 640, 300);
        assertThat(grid.vector()).isTrue();
        assertThat(grid.width()).isLessThanOrEqualTo(640);
        assertThat(grid.tileAt(grid.x(281) + 1, grid.y(281) + 5)).isEqualTo(281);
    }
}
