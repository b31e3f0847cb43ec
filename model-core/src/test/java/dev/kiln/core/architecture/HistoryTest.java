package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final History<String> THREE =
            History.startingWith("a").push("to b", "b").push("to c", "c");

    @Test
    void aNewHistoryHasNothingToUndoOrRedo() {
        History<String> history = History.startingWith("a");
        assertThat(history.present()).isEqualTo("a");
        assertThat(history.undoLabel()).isEmpty();
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.undo().present()).isEqualTo(history.present());
        assertThat(history.undo()).isSameAs(history);
        assertThat(history.redo()).isSameAs(history);
    }

    @Test
    void labelsNameTheStepThatUndoOrRedoWouldTake() {
        assertThat(THREE.undoLabel()).contains("to c");
        History<String> back = THREE.undo();
        assertThat(back.present()).isEqualTo("b");
        assertThat(back.undoLabel()).contains("to b");
        assertThat(back.redoLabel()).contains("to c");
        assertThat(back.undo().present()).isEqualTo("a");
        assertThat(back.redo().present()).isEqualTo("c");
        assertThat(back.redo().undoLabel()).contains("to c");
    }

    @Test
    void aStepAfterUndoForgetsWhatWasUndone() {
        History<String> history = THREE.undo().push("to d", "d");
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.undo().present()).isEqualTo("b");
    }

    @Test
    void aStepThatChangesNothingIsNone() {
        History<String> back = THREE.undo();
        assertThat(back.push("again b", "b")).isSameAs(back);
    }

    @Test
    void aDragIsOneStepHoweverManyMomentsItHas() {
        History<String> history = THREE.push("drag", "d1").amend("d2").amend("d3");
        assertThat(history.present()).isEqualTo("d3");
        assertThat(history.undoLabel()).contains("drag");
        assertThat(history.undo().present()).isEqualTo("c");
        assertThat(history.undo().redo().present()).isEqualTo("d3");
    }

    @Test
    void olderHistoriesStayAsTheyAre() {
        History<String> old = THREE.undo();
        old.push("to d", "d");
        old.amend("e");
        assertThat(old.present()).isEqualTo("b");
        assertThat(old.redo().present()).isEqualTo("c");
    }

    @Test
    void listsAllStatesWithTheStepsThatLedToThem() {
        History<String> back = THREE.undo();
        assertThat(back.position()).isEqualTo(1);
        assertThat(back.steps())
                .containsExactly(
                        new History.Step<>("", "a"), new History.Step<>("to b", "b"), new History.Step<>("to c", "c"));
    }

    @Test
    void jumpsBackAndForth() {
        History<String> first = THREE.jump(0);
        assertThat(first.present()).isEqualTo("a");
        assertThat(first.steps()).isEqualTo(THREE.steps());
        assertThat(first.jump(2).present()).isEqualTo("c");
        assertThat(first.jump(1).undoLabel()).contains("to b");
        assertThat(first.jump(99).present()).isEqualTo("c");
        assertThat(THREE.jump(-1).present()).isEqualTo("a");
        assertThat(THREE.jump(2)).isSameAs(THREE);
    }
}
