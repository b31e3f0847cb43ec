package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The sliders, and the way out of a network whose picture is too small. */
class ScheduleWindowTest extends ShownWindow {
    private Document document() {
        return harness.workspace.document();
    }

    private SqueezeNet net() {
        return (SqueezeNet) document().architecture();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup("#" + id).tryQuery().map(Node::isVisible).orElse(false);
    }

    @Test
    void theValueOfASliderCanBeTyped(FxRobot robot) {
        robot.doubleClickOn("#value-sr").write("0.25").type(KeyCode.ENTER);
        assertThat(net().schedule().squeezeRatio()).isEqualTo(0.25);
        assertThat(text(robot, "value-sr")).isEqualTo("0.25");
        assertThat(isShown(robot, "type-sr")).isFalse();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(net().schedule().squeezeRatio()).isEqualTo(0.125);
    }

    @Test
    void whatIsNoSuchValueIsRefusedInPlace(FxRobot robot) {
        robot.doubleClickOn("#value-sr").write("0,5").type(KeyCode.ENTER);
        assertThat(text(robot, "fault-sr"))
                .isEqualTo(
                        "sr=0,5: expected a number above 0 and at most 1 (a fraction begins with a point, as in 0.5)");
        assertThat(net().schedule().squeezeRatio()).isEqualTo(0.125);
        robot.type(KeyCode.ESCAPE);
        assertThat(text(robot, "fault-sr")).isEmpty();
        assertThat(isShown(robot, "type-sr")).isFalse();
    }

    @Test
    void differentBypassesAreCalledMixed(FxRobot robot) {
        assertThat(isShown(robot, "bypass-mixed")).isFalse();
        onFx(() -> document().apply(Edits.bypass(3, Bypass.SIMPLE)));
        assertThat(isShown(robot, "bypass-mixed")).isTrue();
        robot.clickOn("#bypass-simple");
        assertThat(isShown(robot, "bypass-mixed")).isFalse();
    }

    /** 21 pixels are found by hand in the test of SmallestInput. */
    @Test
    void aPictureThatIsTooSmallHasAWayOut(FxRobot robot) {
        assertThat(isShown(robot, "smallest-input")).isFalse();
        onFx(() -> document().apply(Edits.input(8, 8)));
        assertThat(text(robot, "smallest-input")).isEqualTo("Set input to 21, the smallest that fits");
        robot.clickOn("#smallest-input");
        assertThat(document().state().isStale()).isFalse();
        assertThat(net().input().height()).isEqualTo(21);
        assertThat(isShown(robot, "smallest-input")).isFalse();
        assertThat(robot.lookup("#slider-input").queryAs(Slider.class).getMin()).isEqualTo(21);
    }
}
