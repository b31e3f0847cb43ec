package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BandDragTest {
    private final SqueezeNet net = Samples.squeezeNet();
    private final DiagramLayout layout = DiagramLayout.of(Samples.shaped(net), 1000, 300);
    private final List<List<Integer>> dropped = new ArrayList<>();

    private Rect bounds(String layer) {
        return layout.boundsOf(layer).orElseThrow();
    }

    private BandDrag from(double x, double y, Integer... before) {
        return new BandDrag(net, layout, Set.of(before), Pointer.at(x, y), dropped::add);
    }

    private static Pointer shift(double x, double y) {
        return new Pointer(x, y, false, true, false);
    }

    private static Pointer control(double x, double y) {
        return new Pointer(x, y, false, false, true);
    }

    @Test
    void aTouchIsEnoughWhicheverCornerComesFirst() {
        Rect fire3 = bounds("fire3/concat");
        Rect fire5 = bounds("fire5/concat");
        BandDrag right = from(fire3.right() - 1, fire3.bottom() + 9);
        right.move(Pointer.at(fire5.x() + 1, fire5.centerY()));
        right.drop();
        BandDrag left = from(fire5.x() + 1, fire5.y() - 20);
        left.move(Pointer.at(fire3.right() - 1, fire3.centerY()));
        left.drop();
        // fire5, pool4, fire4, fire3: the nearest to where the pointer is comes first
        assertThat(dropped).containsExactly(List.of(5, 4, 3, 2), List.of(2, 3, 4, 5));
    }

    @Test
    void aFrameBesideTheBlocksSelectsNone() {
        Rect fire3 = bounds("fire3/concat");
        BandDrag band = from(fire3.x(), fire3.bottom() + 1, 4);
        Feedback shown = band.move(Pointer.at(fire3.right() + 200, fire3.bottom() + 9));
        assertThat(shown.lines()).containsExactly("none selected");
        band.drop();
        assertThat(dropped).containsExactly(List.of());
    }

    @Test
    void shiftAddsAndControlToggles() {
        Rect fire2 = bounds("fire2/concat");
        Rect fire3 = bounds("fire3/concat");
        BandDrag band = from(fire2.x() - 3, fire2.bottom() + 9, 2, 8);
        Feedback added = band.move(shift(fire3.right(), fire3.centerY()));
        assertThat(added.lines()).containsExactly("3 selected");
        band.drop();
        band.move(control(fire3.right(), fire3.centerY()));
        band.drop();
        assertThat(dropped).containsExactly(List.of(2, 1, 8), List.of(1, 8));
    }

    @Test
    void theFrameAndWhatWouldBeSelectedAreMarked() {
        Rect pool4 = bounds("pool4");
        BandDrag band = from(pool4.x() - 2, pool4.bottom() + 30);
        Feedback shown = band.move(Pointer.at(pool4.right() + 2, pool4.centerY()));
        assertThat(shown.marks())
                .containsExactly(
                        new Mark(Mark.Kind.OUTLINE, pool4),
                        new Mark(
                                Mark.Kind.BAND,
                                new Rect(
                                        pool4.x() - 2,
                                        pool4.centerY(),
                                        pool4.right() + 2 - (pool4.x() - 2),
                                        pool4.bottom() + 30 - pool4.centerY())));
        assertThat(shown.marksSelection()).isTrue();
    }

    @Test
    void nothingIsSelectedBeforeTheDrop() {
        Rect pool4 = bounds("pool4");
        BandDrag band = from(pool4.x(), pool4.y() - 9);
        band.move(Pointer.at(pool4.right(), pool4.bottom()));
        band.cancel();
        assertThat(dropped).isEmpty();
    }
}
