package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.diagram.ColorBy;
import dev.kiln.visualizers.diagram.Drawing;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.diagram.Viewport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the canvas of the real window shows, and in which colours. */
class CanvasViewTest extends ShownWindow {
    private static NetworkDiagram diagram(FxRobot robot) {
        return robot.lookup("#diagram").queryAs(NetworkDiagram.class);
    }

    private static Point2D screen(FxRobot robot, String layer) {
        NetworkDiagram diagram = diagram(robot);
        Rect r = diagram.picture().boundsOf(layer).orElseThrow();
        return diagram.localToScreen(diagram.toControl(r.centerX(), r.centerY()));
    }

    private void open64(FxRobot robot) {
        robot.interact(() -> harness.workspace
                .document()
                .apply(Edit.ofSqueezeNet("64 modules", net -> Schedules.withModules(net, 64))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Ctrl and two notches of the wheel. */
    private static void zoomIn(FxRobot robot) {
        wheel(robot, 80, true);
    }

    /** Turns the wheel. Robots of different platforms turn it in different directions. */
    private static void wheel(FxRobot robot, double way, boolean control) {
        NetworkDiagram diagram = diagram(robot);
        Point2D at = diagram.screenToLocal(robot.robotContext().getBaseRobot().retrieveMouse());
        Node canvas = diagram.getChildrenUnmodifiable().get(0);
        PickResult picked = new PickResult(
                canvas,
                diagram.localToScene(at).getX(),
                diagram.localToScene(at).getY());
        robot.interact(() -> canvas.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                0,
                0,
                false,
                control,
                false,
                false,
                true,
                false,
                0,
                way,
                0,
                way,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                picked)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void zoomingKeepsTheLayerUnderThePointer(FxRobot robot) {
        Point2D at = screen(robot, "fire5/expand1x1");
        double before = diagram(robot).viewport().scale();
        robot.moveTo(at);
        zoomIn(robot);
        assertThat(diagram(robot).viewport().scale()).isGreaterThan(before * 1.2);
        assertThat(screen(robot, "fire5/expand1x1").getX()).isCloseTo(at.getX(), within(1.5));
        assertThat(diagram(robot).hoveredLayerProperty().get()).isEqualTo("fire5/expand1x1");
    }

    @Test
    void theWheelZoomsWhereNothingCanPan(FxRobot robot) {
        Point2D at = screen(robot, "fire5/expand1x1");
        Viewport whole = diagram(robot).viewport();
        robot.moveTo(at);
        wheel(robot, 40, false);
        wheel(robot, 40, false);
        assertThat(diagram(robot).viewport().scale()).isGreaterThan(whole.scale() * 1.2);
        assertThat(screen(robot, "fire5/expand1x1").getX()).isCloseTo(at.getX(), within(1.5));
        wheel(robot, -120, false);
        assertThat(diagram(robot).viewport()).as("the same wheel goes back").isEqualTo(whole);
    }

    @Test
    void theWheelMovesAPictureThatIsLargerThanItsPlace(FxRobot robot) {
        open64(robot);
        Viewport before = diagram(robot).viewport();
        robot.moveTo(screen(robot, "fire4/expand1x1"));
        wheel(robot, -80, false);
        assertThat(diagram(robot).viewport()).isEqualTo(new Viewport(before.scale(), before.x() - 80, before.y()));
        zoomIn(robot);
        assertThat(diagram(robot).viewport().scale()).isGreaterThan(before.scale());
    }

    @Test
    void whatTheWheelDoesIsSaidOnce(FxRobot robot) {
        Point2D at = screen(robot, "fire5/expand1x1");
        robot.moveTo(at);
        assertThat(robot.lookup("#wheel-hint").tryQuery()).isEmpty();
        wheel(robot, 40, false);
        Label hint = robot.lookup("#wheel-hint").queryAs(Label.class);
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getText()).contains("Ctrl");
        assertThat(diagram(robot).getLayoutBounds().contains(hint.getBoundsInParent()))
                .isTrue();
        robot.clickOn(at);
        assertThat(hint.isVisible()).isFalse();
        wheel(robot, -40, false);
        assertThat(robot.lookup("#wheel-hint").queryAll()).containsExactly(hint);
        assertThat(hint.isVisible()).isFalse();
    }

    @Test
    void theWayOfDrawingStaysInItsPlaceWhateverTheColoursSay(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds before = place(robot, "#drawing-to-scale");
        for (ColorBy mode : ColorBy.values()) {
            robot.clickOn("#color-by")
                    .clickOn("#color-by-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(place(robot, "#drawing-to-scale")).as(mode.label()).isEqualTo(before);
        }
    }

    @Test
    void theFirstEditMovesNothingBesideTheName(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds variant = place(robot, "#new-variant");
        Bounds pin = place(robot, "#pin-baseline");
        open64(robot);
        assertThat(robot.lookup("#document-name").queryAs(Label.class).getText())
                .endsWith("●");
        assertThat(place(robot, "#new-variant")).isEqualTo(variant);
        assertThat(place(robot, "#pin-baseline")).isEqualTo(pin);
    }

    private static Bounds place(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theTooltipLeavesNamesAndShapesToBeRead(FxRobot robot) throws TimeoutException {
        for (String layer : List.of("conv1", "fire5/expand3x3", "pool8")) {
            robot.moveTo(screen(robot, layer));
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> tooltip(robot).isPresent());
            Window shown = tooltip(robot).orElseThrow();
            double bottom = shown.getY() + shown.getHeight();
            double top = diagram(robot)
                    .localToScreen(
                            0,
                            diagram(robot)
                                    .picture()
                                    .boundsOf(layer)
                                    .orElseThrow()
                                    .y())
                    .getY();
            // the window of a tooltip has a shadow
            assertThat(bottom).as(layer).isLessThan(top + 12);
            robot.moveTo("#document-name");
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> tooltip(robot).isEmpty());
        }
    }

    private static Optional<Window> tooltip(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .findFirst();
    }

    @Test
    void aBarIsDraggedWhileZoomed(FxRobot robot) {
        robot.moveTo(screen(robot, "fire6/expand1x1"));
        zoomIn(robot);
        NetworkDiagram diagram = diagram(robot);
        Rect bar = diagram.picture().boundsOf("fire6/expand1x1").orElseThrow();
        Point2D edge = diagram.localToScreen(diagram.toControl(bar.right() - 0.5, bar.centerY()));
        robot.moveTo(edge).press(MouseButton.PRIMARY).moveTo(edge.add(20, 0));
        WaitForAsyncUtils.waitForFxEvents();
        Rect dragged = diagram.picture().boundsOf("fire6/expand1x1").orElseThrow();
        double shown =
                diagram.localToScreen(diagram.toControl(dragged.right(), 0)).getX();
        robot.release(MouseButton.PRIMARY);
        assertThat(shown).isCloseTo(edge.getX() + 20, within(4.0));
        assertThat(((SqueezeNet) harness.workspace.document().architecture())
                        .fires()
                        .get(4))
                .extracting(FireModule::expand1x1)
                .isNotEqualTo(192);
    }

    @Test
    void aNetworkOf64ModulesHasAMinimapThatMovesThePicture(FxRobot robot) {
        Node minimap = robot.lookup("#minimap").query();
        assertThat(minimap.isVisible()).isFalse();
        open64(robot);
        assertThat(minimap.isVisible()).isTrue();
        double before = diagram(robot).viewport().x();
        robot.clickOn(minimap);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram(robot).viewport().x()).isLessThan(before - 100);
        robot.clickOn("#canvas-fit");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(minimap.isVisible()).isFalse();
        for (String end : List.of("data", "prob")) {
            Point2D inDiagram = diagram(robot).screenToLocal(screen(robot, end));
            assertThat(inDiagram.getX()).isBetween(0.0, diagram(robot).getWidth());
        }
    }

    private static void drag(FxRobot robot, Point2D from, double dx, MouseButton button) {
        robot.moveTo(from).press(button).moveTo(from.add(dx, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram(robot).getCursor()).isEqualTo(Cursor.CLOSED_HAND);
        robot.release(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void withSpaceHeldTheHandMovesThePictureAndNothingElse(FxRobot robot) {
        open64(robot);
        Architecture opened = harness.workspace.document().architecture();
        NetworkDiagram diagram = diagram(robot);
        Point2D module = screen(robot, "fire4/concat");
        double before = diagram.viewport().x();
        robot.interact(diagram::requestFocus);
        robot.press(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.getCursor()).isEqualTo(Cursor.OPEN_HAND);
        drag(robot, module, -60, MouseButton.PRIMARY);
        assertThat(diagram.getCursor()).isEqualTo(Cursor.OPEN_HAND);
        robot.release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.getCursor()).isEqualTo(Cursor.DEFAULT);
        assertThat(diagram.viewport().x()).isCloseTo(before - 60, within(2.0));
        assertThat(diagram.selectedLayerProperty().get()).isNull();
        assertThat(harness.workspace.document().architecture()).isEqualTo(opened);
    }

    @Test
    void theHandIsLetGoWithTheFocus(FxRobot robot) {
        NetworkDiagram diagram = diagram(robot);
        robot.interact(diagram::requestFocus);
        robot.press(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.getCursor()).isEqualTo(Cursor.OPEN_HAND);
        robot.interact(() -> robot.lookup("#drawing-schematic").query().requestFocus());
        assertThat(diagram.getCursor()).isEqualTo(Cursor.DEFAULT);
        robot.release(KeyCode.SPACE);
        assertThat(diagram.drawingProperty().get()).isEqualTo(Drawing.TO_SCALE);
    }

    @Test
    void theMiddleButtonMovesThePicture(FxRobot robot) {
        open64(robot);
        NetworkDiagram diagram = diagram(robot);
        double before = diagram.viewport().x();
        drag(robot, screen(robot, "fire4/concat"), -60, MouseButton.MIDDLE);
        assertThat(diagram.viewport().x()).isCloseTo(before - 60, within(2.0));
        assertThat(diagram.selectedLayerProperty().get()).isNull();
    }

    @Test
    void colorsAreChosenOnTheCanvasAndRemembered(FxRobot robot) {
        robot.clickOn("#color-by").clickOn("#color-by-macs");
        WaitForAsyncUtils.waitForFxEvents();
        NetworkDiagram diagram = diagram(robot);
        assertThat(diagram.colorsProperty().get().mode()).isEqualTo(ColorBy.MACS);
        assertThat(diagram.getAccessibleText()).contains("coloured by MACs", "174 M in conv1");
        assertThat(harness.workspace.settings().get().values()).containsEntry("canvas-colors", "macs");
        robot.clickOn("#color-by").clickOn("#color-by-density");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.getAccessibleText()).contains("no values, open weights");
    }

    @Test
    void theSchematicIsOneClickAway(FxRobot robot) {
        robot.clickOn("#drawing-schematic");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram(robot).getAccessibleText()).contains("drawn as a schematic");
        robot.clickOn("#drawing-schematic");
        assertThat(diagram(robot).drawingProperty().get()).isEqualTo(Drawing.SCHEMATIC);
        assertThat(harness.workspace.settings().get().values()).containsEntry("canvas-drawing", "schematic");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(diagram(robot).drawingProperty().get()).isEqualTo(Drawing.TO_SCALE);
    }
}
