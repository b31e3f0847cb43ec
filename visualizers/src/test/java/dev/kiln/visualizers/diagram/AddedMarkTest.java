package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Schedules;
import dev.kiln.visualizers.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddedMarkTest {
    private static final double WIDTH = 784;

    private final DiagramLayout few = layout(8);
    private final DiagramLayout many = layout(64);

    private static DiagramLayout layout(int modules) {
        return DiagramLayout.of(Samples.shaped(Schedules.withModules(Samples.squeezeNet(), modules)), WIDTH, 250);
    }

    private static Viewport fitting(DiagramLayout layout) {
        return layout.spaceIn(WIDTH, 250, Drawing.TO_SCALE).fit();
    }

    /** The layers of modules, by their numbers. */
    private static Set<String> modules(DiagramLayout layout, int... numbers) {
        Set<String> layers = new HashSet<>();
        for (int number : numbers) {
            layers.addAll(layout.steps()
                    .get(layout.stepOf("fire" + number + "/concat"))
                    .parts());
        }
        return layers;
    }

    private static int[] from(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    @Test
    void blocksWithPlaceHaveAWordEach() {
        List<AddedMark> marks = AddedMark.of(few, fitting(few), modules(few, 3, 4), WIDTH);
        assertThat(marks).extracting(AddedMark::text).containsExactly("new", "new");
        assertThat(marks).noneMatch(AddedMark::lined);
        Rect third = fitting(few).toControl(few.boundsOf("fire3/concat").orElseThrow());
        assertThat(marks.get(0).x()).isEqualTo(third.centerX());
        assertThat(marks.get(0).baseline()).isGreaterThan(third.bottom() + 5);
    }

    @Test
    void crowdedNeighboursHaveOneLineAndTheirNumber() {
        Viewport all = fitting(many);
        List<AddedMark> marks = AddedMark.of(many, all, modules(many, from(10, 50)), WIDTH);
        assertThat(marks).extracting(AddedMark::text).doesNotHaveDuplicates().allMatch(text -> text.endsWith(" new"));
        assertThat(marks).extracting(AddedMark::blocks).satisfies(blocks -> assertThat(
                        blocks.stream().mapToInt(n -> n).sum())
                .isEqualTo(41));
        assertThat(marks.get(0).from())
                .isEqualTo(all.toControl(many.boundsOf("fire10/concat").orElseThrow())
                        .x());
    }

    @Test
    void wordsNeverOverlap() {
        for (int step = 2; step < 5; step++) {
            int stride = step;
            int[] numbers =
                    IntStream.rangeClosed(2, 65).filter(n -> n % stride != 0).toArray();
            List<AddedMark> marks = AddedMark.of(many, fitting(many), modules(many, numbers), WIDTH);
            List<AddedMark> words =
                    marks.stream().filter(mark -> !mark.text().isEmpty()).toList();
            assertThat(marks.stream().mapToInt(AddedMark::blocks).sum()).isEqualTo(numbers.length);
            assertThat(words).hasSizeGreaterThan(5);
            for (int i = 1; i < words.size(); i++) {
                double letters =
                        words.get(i).text().length() + words.get(i - 1).text().length();
                // half of both, at the width of letters that layouts count with
                assertThat(words.get(i).x() - words.get(i - 1).x())
                        .isGreaterThan(letters / 2 * TextWidths.estimate("n", AddedMark.SIZE));
            }
        }
    }

    @Test
    void whatIsOutOfSightHasNoMarkAndTheRestItsWordInSight() {
        Viewport start = new Viewport(0.5, 0, 0);
        List<AddedMark> marks = AddedMark.of(many, start, modules(many, from(2, 65)), WIDTH);
        assertThat(marks).allMatch(mark -> mark.x() >= 0 && mark.x() <= WIDTH);
        Viewport end = new Viewport(0.5, -many.width(), 0);
        assertThat(AddedMark.of(many, end, modules(many, from(2, 65)), WIDTH)).isEmpty();
    }

    @Test
    void aBlockOfWhichAPartWasThereIsNotNew() {
        assertThat(AddedMark.of(few, fitting(few), Set.of("fire3/expand3x3"), WIDTH))
                .isEmpty();
    }
}
