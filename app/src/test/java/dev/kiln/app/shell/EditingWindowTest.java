package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Schedule, inspector, clipboard and conventions in the real window. */
class EditingWindowTest extends ShownWindow {
    private Document document() {
        return harness.workspace.document();
    }

    private SqueezeNet net() {
        return (SqueezeNet) document().architecture();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup("#" + id).tryQuery().map(Node::isVisible).orElse(false);
    }

    private void select(String layer) {
        onFx(() -> harness.workspace.selection().select(layer));
    }

    @Test
    void refitProposesTheNearestScheduleAndAppliesItInOneStep(FxRobot robot) {
        for (int number = 2; number <= 9; number++) {
            int fire = number;
            int doubled = 2 * net().fires().get(number - 2).squeeze1x1();
            onFx(() -> document().apply(Edits.squeeze1x1(fire, doubled)));
        }
        assertThat(text(robot, "mark-sr")).isEqualTo("≠ in 8");
        SqueezeNet edited = net();
        robot.clickOn("#refit");
        assertThat(text(robot, "refit-schedule")).isEqualTo("SR 0.125 → 0.25");
        assertThat(net()).isSameAs(edited);
        robot.clickOn("#refit-leave");
        assertThat(isShown(robot, "refit-proposal")).isFalse();
        robot.clickOn("#refit").clickOn("#refit-apply");
        assertThat(net().schedule().squeezeRatio()).isEqualTo(0.25);
        assertThat(net().body()).isEqualTo(edited.body());
        assertThat(text(robot, "mark-sr")).isEmpty();
        assertThat(isShown(robot, "refit")).isFalse();
        onFx(document()::undo);
        assertThat(net()).isEqualTo(edited);
    }

    @Test
    void aDeviatingModuleIsSelectedByItsNameAndResetAlone(FxRobot robot) {
        onFx(() -> document().apply(Edits.squeeze1x1(5, 48)));
        onFx(() -> document().apply(Edits.squeeze1x1(7, 8)));
        robot.clickOn("#deviation-fire7");
        assertThat(harness.workspace.selection().layer()).isEqualTo("fire7/squeeze1x1");
        robot.clickOn("#reset-fire5");
        assertThat(Schedules.deviations(net())).containsExactly(7);
    }

    @Test
    void aDragOnTheNameOfAFieldIsOneStep(FxRobot robot) {
        select("fire5/squeeze1x1");
        Label name = fieldName(robot, "s1x1");
        robot.drag(name).moveBy(12, 0).moveBy(13, 0);
        int during = net().fires().get(3).squeeze1x1();
        assertThat(during).isGreaterThan(32).matches(filters -> filters % 8 == 0);
        robot.moveBy(10, 0).drop();
        assertThat(net().fires().get(3).squeeze1x1()).isGreaterThan(during);
        assertThat(document().undoLabelProperty().get())
                .isEqualTo("set fire5 s1x1 to " + net().fires().get(3).squeeze1x1());
        onFx(document()::undo);
        assertThat(net().fires().get(3).squeeze1x1()).isEqualTo(32);
        assertThat(document().undoLabelProperty().get()).isEmpty();
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        select("fire5/squeeze1x1");
        SqueezeNet before = net();
        robot.drag(fieldName(robot, "s1x1")).moveBy(30, 0);
        assertThat(net()).isNotEqualTo(before);
        robot.type(KeyCode.ESCAPE).moveBy(10, 0).drop();
        assertThat(net()).isEqualTo(before);
        assertThat(document().undoLabelProperty().get()).isEmpty();
    }

    private static Label fieldName(FxRobot robot, String label) {
        return robot.lookup((Node node) -> node instanceof Label name
                        && name.getStyleClass().contains("drag-name")
                        && name.getText().equals(label))
                .queryAs(Label.class);
    }

    @Test
    void aNumberBeyondTheRangeIsExplainedAndChangesNothing(FxRobot robot) {
        select("fire5/squeeze1x1");
        robot.doubleClickOn("#editor-s1x1").write("99999").type(KeyCode.ENTER);
        assertThat(text(robot, "inspector-hint"))
                .isEqualTo("s1x1: expected a whole number, 1 to 4,096 filters, found \"99999\"");
        assertThat(net().fires().get(3).squeeze1x1()).isEqualTo(32);
        robot.write("40").type(KeyCode.ENTER);
        assertThat(isShown(robot, "inspector-hint")).isFalse();
        assertThat(net().fires().get(3).squeeze1x1()).isEqualTo(40);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertThat(net().fires().get(3).squeeze1x1()).isEqualTo(104);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(net().fires().get(3).squeeze1x1()).isEqualTo(103);
    }

    /** Typing across s1x1 = e1x1 + e3x3 brings a note, which must not move the fields under the pointer. */
    @Test
    void aNoteMovesNoField(FxRobot robot) {
        select("fire5/squeeze1x1");
        Node field = robot.lookup("#field-s1x1").query();
        Bounds before = field.localToScreen(field.getBoundsInLocal());
        robot.doubleClickOn("#editor-s1x1").write("256").type(KeyCode.ENTER);
        assertThat(text(robot, "inspector-note"))
                .isEqualTo("The squeeze layer is as wide as the expand layer: it saves nothing (paper, 3.2).");
        assertThat(field.localToScreen(field.getBoundsInLocal())).isEqualTo(before);
        robot.doubleClickOn("#editor-s1x1").write("325").type(KeyCode.ENTER);
        assertThat(text(robot, "inspector-note"))
                .isEqualTo("The squeeze layer is wider than the expand layer, 325 filters against 256:"
                        + " it costs more than it saves (paper, 3.2).");
        assertThat(field.localToScreen(field.getBoundsInLocal())).isEqualTo(before);
    }

    @Test
    void aModuleIsCopiedAndPastedByKeys(FxRobot robot) {
        select("fire9/squeeze1x1");
        onFx(() -> robot.lookup("#diagram").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(net().fireCount()).isEqualTo(9);
        assertThat(harness.workspace.selection().layer()).isEqualTo("fire10/squeeze1x1");
        onFx(() -> {
            ClipboardContent text = new ClipboardContent();
            text.putString("a sentence");
            Clipboard.getSystemClipboard().setContent(text);
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(net().fireCount()).isEqualTo(9);
        assertThat(text(robot, "problem")).startsWith("Not possible: clipboard: line 1");
    }

    @Test
    void keysInATextFieldBelongToItsText(FxRobot robot) {
        select("fire9/squeeze1x1");
        robot.clickOn("#editor-s1x1");
        robot.press(KeyCode.CONTROL)
                .type(KeyCode.A)
                .type(KeyCode.C)
                .type(KeyCode.V)
                .release(KeyCode.CONTROL);
        assertThat(net().fireCount()).isEqualTo(8);
    }

    @Test
    void aConventionIsFollowedByAllFiguresAndNamesWhatItReproduces(FxRobot robot) {
        robot.clickOn("#headline-unit-2");
        robot.interact(
                () -> robot.lookup("#count-flop").queryAs(RadioButton.class).fire());
        assertThat(text(robot, "headline-value-2")).isEqualTo("1.72 G");
        assertThat(text(robot, "headline-unit-2")).isEqualTo("FLOPs per picture");
        assertThat(text(robot, "conventions-published")).contains("the authors' 1.72 GFLOPS");
        robot.interact(
                () -> robot.lookup("#count-binary").queryAs(RadioButton.class).fire());
        assertThat(text(robot, "headline-value-1")).isEqualTo("4.76 MiB");
        assertThat(text(robot, "conventions-published")).contains("the paper's 4.8 MB");
    }
}
