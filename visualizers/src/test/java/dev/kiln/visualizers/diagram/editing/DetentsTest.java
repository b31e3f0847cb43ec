package dev.kiln.visualizers.diagram.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.diagram.DiagramHold;
import dev.kiln.visualizers.diagram.DiagramHolds;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetentsTest {
    private static final Detents DETENTS = new Detents(48);

    @Test
    void aPowerOfTwoCatchesFromFurtherThanOtherMultiplesOfEight() {
        assertThat(DETENTS.snapped(123)).isEqualTo(128);
        assertThat(DETENTS.snapped(133)).isEqualTo(128);
        assertThat(DETENTS.snapped(115)).isEqualTo(112);
        assertThat(DETENTS.snapped(117)).isEqualTo(120);
    }

    @Test
    void whatTheScheduleSaysCatchesToo() {
        assertThat(DETENTS.snapped(53)).isEqualTo(48);
        assertThat(new Detents(0).snapped(53)).isEqualTo(56);
    }

    @Test
    void movingOnLeavesADetentForItsNeighbours() {
        assertThat(DETENTS.snapped(134)).isEqualTo(136);
        assertThat(DETENTS.snapped(122)).isEqualTo(120);
        assertThat(DETENTS.snapped(24)).as("between 16 and 32").isEqualTo(24);
    }

    @Test
    void aScheduleBetweenTwoStepsCanBeReachedAgain() {
        Detents between = new Detents(38);
        assertThat(between.snapped(38)).isEqualTo(38);
        assertThat(between.snapped(40)).isEqualTo(40);
        assertThat(between.snapped(33)).isEqualTo(32);
    }

    @Test
    void thereIsAlwaysAFilter() {
        assertThat(DETENTS.snapped(0)).isEqualTo(8);
        assertThat(new Detents(3).snapped(1)).isEqualTo(3);
    }

    @Test
    void marksStandAtTheirFiltersAndSayThemWithoutTouching() {
        DiagramHold hold = DiagramHolds.of(Samples.squeezeNet(), 1000, "fire5/squeeze1x1", 400);
        List<Mark> marks = DETENTS.marks(hold, 256, 50);
        assertThat(marks)
                .extracting(mark -> mark.bounds().centerX())
                .contains(hold.xOf(8), hold.xOf(48), hold.xOf(64), hold.xOf(128), hold.xOf(4096));
        List<Mark> labelled =
                marks.stream().filter(mark -> !mark.text().isEmpty()).toList();
        assertThat(labelled)
                .extracting(Mark::text)
                .contains("48 ◆", "256", "1,024")
                .doesNotContain("32", "64", "128");
        for (Mark mark : labelled) {
            int filters = Integer.parseInt(mark.text().replaceAll("[^0-9]", ""));
            assertThat(mark.bounds().centerX()).isEqualTo(hold.xOf(filters));
            assertThat(mark.kind() == Mark.Kind.CHOSEN_DETENT).isEqualTo(filters == 256);
        }
    }

    @Test
    void theLabelSaysWhatADetentIs() {
        assertThat(DETENTS.words(48)).isEqualTo(", as the schedule says");
        assertThat(DETENTS.words(64)).isEqualTo(", a power of 2");
        assertThat(DETENTS.words(72)).isEmpty();
    }
}
