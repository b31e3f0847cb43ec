package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.RandomArchitectures;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class HistoryPropertyTest {
    private static final int MANY = 10_000;

    @Provide
    Arbitrary<List<Edit>> edits() {
        return RandomArchitectures.edits().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Edit>> manyEdits() {
        return RandomArchitectures.edits().list().ofSize(MANY);
    }

    @Property(tries = 200, seed = "50")
    void undoingAllGivesTheFirstValueAndRedoingAllTheLast(@ForAll("edits") List<Edit> edits) {
        checkBackAndForth(edits);
    }

    @Property(tries = 3, seed = "51", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void tenThousandEditsAreUndoneToTheFirstValueAndRedoneToTheLast(@ForAll("manyEdits") List<Edit> edits) {
        History<Architecture> history = checkBackAndForth(edits);
        // steps that change nothing are none, but most change something
        assertThat(history.position()).isBetween(MANY / 2, MANY);
    }

    private static History<Architecture> checkBackAndForth(List<Edit> edits) {
        Architecture first = Published.squeezeNet10();
        History<Architecture> history = History.startingWith(first);
        for (Edit edit : edits) {
            history = history.push(edit.label(), edit.apply(history.present()));
        }
        Architecture last = history.present();
        History<Architecture> undone = history;
        while (undone.undoLabel().isPresent()) {
            undone = undone.undo();
        }
        assertThat(undone.present()).isSameAs(first);
        assertThat(history.jump(0).present()).isSameAs(first);
        assertThat(undone.jump(history.position()).present()).isSameAs(last);
        while (undone.redoLabel().isPresent()) {
            undone = undone.redo();
        }
        assertThat(undone.present()).isSameAs(last);
        return undone;
    }
}
