package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.RandomArchitectures;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HistoryPropertyTest {
    @Provide
    Arbitrary<List<Edit>> edits() {
        return RandomArchitectures.edits().list().ofMaxSize(30);
    }

    @Property(tries = 200, seed = "50")
    void undoingAllGivesTheFirstValueAndRedoingAllTheLast(@ForAll("edits") List<Edit> edits) {
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
        while (undone.redoLabel().isPresent()) {
            undone = undone.redo();
        }
        assertThat(undone.present()).isSameAs(last);
    }
}
