package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Editing on the picture of the real window. */
class CanvasEditingTest extends ShownWindow {
    private SqueezeNet opened;

    @Override
    void opened() {
        opened = net();
    }

    private SqueezeNet net() {
        return (SqueezeNet) harness.workspace.document().architecture();
    }

    private List<FireModule> fires() {
        return net().fires();
    }

    private String step() {
        return harness.workspace.document().undoLabelProperty().get();
    }

    private void undo(FxRobot robot) {
        robot.interact(harness.workspace.document()::undo);
    }

    private static NetworkDiagram diagram(FxRobot robot) {
        return robot.lookup("#diagram").queryAs(NetworkDiagram.class);
    }

    private static Rect bounds(FxRobot robot, String layer) {
        return diagram(robot).picture().boundsOf(layer).orElseThrow();
    }

    private static Point2D screen(FxRobot robot, double x, double y) {
        return diagram(robot).localToScreen(x, y);
    }

    private static Point2D rightEdge(FxRobot robot, String layer) {
        Rect bar = bounds(robot, layer);
        return screen(robot, bar.right() - 1, bar.centerY());
    }

    private static void pull(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void release(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void draggingAnExpandEdgeIsOneStep(FxRobot robot) {
        Point2D edge = rightEdge(robot, "fire6/expand3x3");
        pull(robot, edge, edge.add(20, 3));
        int during = fires().get(4).expand3x3();
        release(robot);
        assertThat(fires().get(4).expand3x3())
                .isEqualTo(during)
                .isGreaterThan(192)
                .matches(n -> n % 8 == 0);
        assertThat(fires().get(4).expand1x1()).isEqualTo(192);
        assertThat(step()).isEqualTo("set fire6 e3x3 to " + during);
        undo(robot);
        assertThat(net()).isEqualTo(opened);
        assertThat(step()).isEmpty();
    }

    @Test
    void theNumberFollowsThePointerEvenlyFromWhereTheSlackEnds(FxRobot robot) {
        Point2D edge = rightEdge(robot, "fire5/squeeze1x1");
        robot.moveTo(edge).press(MouseButton.PRIMARY);
        int last = fires().get(3).squeeze1x1();
        assertThat(last).isEqualTo(32);
        for (int pixel = 1; pixel <= 60; pixel++) {
            robot.moveTo(edge.add(pixel, 0));
            WaitForAsyncUtils.waitForFxEvents();
            int now = fires().get(3).squeeze1x1();
            assertThat(now - last).as("at pixel %s from %s", pixel, last).isBetween(0, 8);
            last = now;
        }
        release(robot);
        // 57 pixels behind the 3 of the slack, 4 filters each
        assertThat(last).isBetween(32 + 4 * 57 - 8, 32 + 4 * 57 + 8);
    }

    @Test
    void aClickOnEitherSideOfAnEdgeSelectsItsBar(FxRobot robot) {
        for (String layer : List.of("fire5/squeeze1x1", "fire5/expand3x3", "conv1")) {
            for (double beside : new double[] {-2, 1, 3}) {
                robot.clickOn("#diagram").push(KeyCode.ESCAPE);
                Rect bar = bounds(robot, layer);
                robot.clickOn(screen(robot, bar.right() + beside, bar.centerY()));
                assertThat(selected(robot)).as("%s beside its edge", beside).isEqualTo(layer);
                assertThat(net()).isEqualTo(opened);
            }
        }
    }

    @Test
    void aClickOnAnEdgeOfOneOfSeveralSelectsItAlone(FxRobot robot) {
        robot.clickOn(inside(robot, "fire2/expand1x1"));
        robot.press(KeyCode.CONTROL)
                .clickOn(rightEdge(robot, "fire3/squeeze1x1"))
                .release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        assertThat(fires().get(0).squeeze1x1()).as("two are selected").isEqualTo(24);
        robot.clickOn(rightEdge(robot, "fire3/squeeze1x1"));
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        assertThat(fires().get(0).squeeze1x1()).isEqualTo(24);
        assertThat(fires().get(1).squeeze1x1()).isEqualTo(32);
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        Point2D edge = rightEdge(robot, "conv1");
        pull(robot, edge, edge.add(15, 0));
        assertThat(net().stem().filters()).isGreaterThan(96);
        robot.type(KeyCode.ESCAPE);
        release(robot);
        assertThat(net()).isEqualTo(opened);
        assertThat(step()).isEmpty();
    }

    /** From below one layer's block to above another's, on empty ground. */
    private static void drawFrame(FxRobot robot, String from, String to) {
        Rect first = bounds(robot, from);
        Rect last = bounds(robot, to);
        double low = Math.max(first.bottom(), last.bottom()) + 8;
        pull(robot, screen(robot, first.centerX(), low), screen(robot, last.centerX(), last.y() + 5));
    }

    private static String selected(FxRobot robot) {
        return diagram(robot).selectedLayerProperty().get();
    }

    @Test
    void aFrameSelectsWhatItTouches(FxRobot robot) {
        drawFrame(robot, "fire3/concat", "fire5/concat");
        assertThat(selected(robot)).isNull();
        release(robot);
        assertThat(selected(robot)).isEqualTo("fire5/concat");
        robot.push(KeyCode.DELETE);
        assertThat(net().body()).hasSize(opened.body().size() - 4);
        assertThat(fires()).hasSize(5);
    }

    @Test
    void withShiftAFrameAddsAndWithControlItToggles(FxRobot robot) {
        drawFrame(robot, "fire2/concat", "fire3/concat");
        release(robot);
        robot.press(KeyCode.SHIFT);
        drawFrame(robot, "fire6/concat", "fire7/concat");
        release(robot);
        robot.release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL);
        drawFrame(robot, "fire7/concat", "fire8/concat");
        release(robot);
        robot.release(KeyCode.CONTROL);
        robot.push(KeyCode.DELETE);
        assertThat(net().body())
                .containsExactly(
                        opened.body().get(0),
                        opened.body().get(3),
                        opened.body().get(4),
                        opened.body().get(5),
                        opened.body().get(7),
                        opened.body().get(9),
                        opened.body().get(10));
    }

    @Test
    void escapeTakesAFrameBack(FxRobot robot) {
        robot.clickOn(screen(
                robot, bounds(robot, "pool8").centerX(), bounds(robot, "pool8").centerY()));
        drawFrame(robot, "fire2/concat", "fire4/concat");
        robot.type(KeyCode.ESCAPE);
        release(robot);
        assertThat(selected(robot)).isEqualTo("pool8");
        drawFrame(robot, "gap", "prob");
        release(robot);
        assertThat(selected(robot)).isNull();
    }

    @Test
    void aPoolIsDraggedBehindTheLastModule(FxRobot robot) {
        Rect pool = bounds(robot, "pool8");
        Rect last = bounds(robot, "fire9/concat");
        pull(robot, screen(robot, pool.centerX(), pool.centerY()), screen(robot, last.right() + 3, last.centerY()));
        assertThat(net()).isEqualTo(opened);
        release(robot);
        assertThat(net().body().get(10)).isInstanceOf(Pool.class);
        assertThat(step()).isEqualTo("move pool8");
        assertThat(diagram(robot).selectedLayerProperty().get()).isEqualTo("pool9");
    }

    @Test
    void aModuleComesFromThePalette(FxRobot robot) {
        Rect first = bounds(robot, "pool1");
        Rect second = bounds(robot, "fire2/concat");
        Point2D gap = screen(robot, (first.right() + second.x()) / 2, second.centerY());
        robot.moveTo("#palette-fire").press(MouseButton.PRIMARY).moveTo(gap);
        WaitForAsyncUtils.waitForFxEvents();
        release(robot);
        assertThat(fires()).hasSize(9);
        assertThat(net().body().get(1)).isEqualTo(net().body().get(2));
        robot.clickOn("#palette-pool");
        assertThat(net().body().get(2)).isInstanceOf(Pool.class);
    }

    @Test
    void aBypassIsPulledAndClickedAway(FxRobot robot) {
        Rect module = bounds(robot, "fire3/concat");
        pull(robot, screen(robot, module.x(), module.y()), screen(robot, module.right(), module.y() - 4));
        release(robot);
        assertThat(fires().get(1).bypass()).isEqualTo(Bypass.SIMPLE);
        robot.clickOn(onArc(robot));
        assertThat(fires().get(1).bypass()).isEqualTo(Bypass.COMPLEX);
        robot.clickOn(onArc(robot));
        assertThat(fires().get(1).bypass()).isEqualTo(Bypass.NONE);
    }

    private static Point2D onArc(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        var arc = diagram(robot).picture().arcs().get(0);
        return screen(robot, arc.fromX(), (arc.fromY() + arc.topY()) / 2);
    }

    @Test
    void severalModulesAreEditedByKeys(FxRobot robot) {
        robot.clickOn(inside(robot, "fire2/expand1x1"));
        robot.press(KeyCode.CONTROL).clickOn(inside(robot, "fire3/squeeze1x1")).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        assertThat(fires().get(0).squeeze1x1()).isEqualTo(24);
        assertThat(fires().get(1).squeeze1x1()).isEqualTo(24);
        robot.type(KeyCode.DELETE);
        assertThat(fires()).hasSize(6);
        undo(robot);
        undo(robot);
        assertThat(net()).isEqualTo(opened);
    }

    @Test
    void theInspectorEditsAllSelectedModulesInOneStep(FxRobot robot) {
        robot.clickOn(inside(robot, "fire5/squeeze1x1"));
        robot.press(KeyCode.CONTROL)
                .clickOn(inside(robot, "fire6/squeeze1x1"))
                .clickOn(inside(robot, "fire7/squeeze1x1"))
                .release(KeyCode.CONTROL);
        assertThat(Fx.text(robot, "inspector-title")).isEqualTo("3 modules");
        TextField field = robot.lookup("#editor-s1x1").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("mixed");
        robot.doubleClickOn(field).write("40").type(KeyCode.ENTER);
        assertThat(fires().subList(3, 6)).extracting(FireModule::squeeze1x1).containsExactly(40, 40, 40);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(fires().subList(3, 6)).extracting(FireModule::squeeze1x1).containsExactly(32, 48, 48);
        assertThat(field.getText()).isEqualTo("mixed");
    }

    private static Point2D inside(FxRobot robot, String layer) {
        Rect bar = bounds(robot, layer);
        // left of the edge's handle, also in a narrow bar
        return screen(robot, bar.x() + 1, bar.centerY());
    }
}
