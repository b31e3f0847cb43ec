package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The keys of undo and redo reach the document from wherever one has just worked. */
class UndoKeysTest extends ShownWindow {
    private Document document() {
        return harness.workspace.document();
    }

    private int squeeze() {
        return ((SqueezeNet) document().architecture()).fires().get(3).squeeze1x1();
    }

    private void select(String layer) {
        onFx(() -> harness.workspace.selection().select(layer));
    }

    private static void control(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    private static void controlShiftZ(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    @Test
    void aTypedNumberIsUndoneByKeys(FxRobot robot) {
        select("fire5/squeeze1x1");
        robot.doubleClickOn("#editor-s1x1").write("56").type(KeyCode.ENTER);
        assertThat(squeeze()).isEqualTo(56);
        control(robot, KeyCode.Z);
        assertThat(squeeze()).isEqualTo(32);
        control(robot, KeyCode.Y);
        assertThat(squeeze()).isEqualTo(56);
        control(robot, KeyCode.Z);
        controlShiftZ(robot);
        assertThat(squeeze()).isEqualTo(56);
    }

    @Test
    void aClickOnAnArrowAndAStepByKeyAreUndoneByKeys(FxRobot robot) {
        select("fire5/squeeze1x1");
        robot.clickOn("#editor-s1x1")
                .clickOn(robot.from(robot.lookup("#field-s1x1"))
                        .lookup(".increment-arrow-button")
                        .<Node>query());
        assertThat(squeeze()).isEqualTo(40);
        robot.type(KeyCode.UP);
        assertThat(squeeze()).isEqualTo(48);
        control(robot, KeyCode.Z);
        control(robot, KeyCode.Z);
        assertThat(squeeze()).isEqualTo(32);
    }

    @Test
    void textThatWasNotTakenOverIsUndoneFirst(FxRobot robot) {
        select("fire5/squeeze1x1");
        onFx(() -> document().apply(Edits.squeeze1x1(5, 40)));
        robot.clickOn("#editor-s1x1").type(KeyCode.END).write("9");
        control(robot, KeyCode.Z);
        assertThat(squeeze()).isEqualTo(40);
        assertThat(robot.lookup("#editor-s1x1").queryAs(TextInputControl.class).getText())
                .isEqualTo("40");
        control(robot, KeyCode.Z);
        assertThat(squeeze()).isEqualTo(32);
    }

    @Test
    void escapeEndsTyping(FxRobot robot) {
        select("fire5/squeeze1x1");
        onFx(() -> document().apply(Edits.squeeze1x1(5, 40)));
        robot.clickOn("#editor-s1x1").write("9").type(KeyCode.ESCAPE);
        control(robot, KeyCode.Z);
        assertThat(squeeze()).isEqualTo(32);
    }

    /** Whatever has a text of its own, or takes keys, in any tab and for any selection. */
    @Test
    void fromEveryFieldOfTheWindow(FxRobot robot) {
        Set<String> tried = new TreeSet<>();
        for (String layer : List.of("fire5/squeeze1x1", "pool1", "conv1", "conv10", "data")) {
            select(layer);
            tryAll(robot, tried);
        }
        TabPane tabs = robot.lookup("#views").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            onFx(() -> tabs.getSelectionModel().select(tab));
            tryAll(robot, tried);
        }
        assertThat(tried)
                .contains("field-s1x1", "field-bypass", "field-kernel", "field-dropout", "field-place", "field-rank")
                .contains("memory-batch-field", "memory-batch", "slider-sr", "weights-layer", "compare-reference");
    }

    private void tryAll(FxRobot robot, Set<String> tried) {
        for (Node field : fields(robot)) {
            String name = field.getId() == null ? field.getClass().getSimpleName() : field.getId();
            onFx(field::requestFocus);
            if (field.isFocused() && tried.add(name)) {
                undoFrom(robot, field, name);
            }
        }
    }

    private List<Node> fields(FxRobot robot) {
        Set<Node> fields = new LinkedHashSet<>(robot.lookup((Node node) -> node instanceof TextInputControl
                        || node instanceof Spinner<?>
                        || node instanceof ComboBoxBase<?>
                        || node instanceof Slider)
                .queryAll());
        List<Node> focusable = new ArrayList<>();
        for (Node field : fields) {
            boolean editor = field.getParent() instanceof Spinner<?>;
            if (!editor && field.getScene() == stage.getScene() && isShown(field) && !field.isDisabled()) {
                focusable.add(field);
            }
        }
        return focusable;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void undoFrom(FxRobot robot, Node field, String name) {
        Architecture before = document().architecture();
        onFx(() -> document()
                .apply(Edits.input(before.input().height() + 1, before.input().width() + 1)));
        Architecture after = document().architecture();
        onFx(field::requestFocus);
        control(robot, KeyCode.Z);
        assertThat(document().architecture()).as("undo from " + name).isEqualTo(before);
        onFx(field::requestFocus);
        control(robot, KeyCode.Y);
        assertThat(document().architecture()).as("redo from " + name).isEqualTo(after);
        onFx(field::requestFocus);
        control(robot, KeyCode.Z);
        onFx(field::requestFocus);
        controlShiftZ(robot);
        assertThat(document().architecture())
                .as("redo by the other keys from " + name)
                .isEqualTo(after);
        onFx(document()::undo);
    }
}
