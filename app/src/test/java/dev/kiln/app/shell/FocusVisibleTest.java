package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever works with the keyboard sees where they are: each control looks another way while it has the focus. */
class FocusVisibleTest extends ShownWindow {
    /** So much of a control's outline must change. */
    private static final double PART = 0.5;

    /** WCAG 2.2, success criterion 2.4.13: between the same pixels in the focused and the unfocused state. */
    private static final double CONTRAST = 3;

    /** So far outside of a control its ring may lie, in pixels. */
    private static final double MARGIN = 3;

    /** The most controls of one view; Tab comes back to the first before. */
    private static final int MOST = 150;

    @Test
    void lightShowsWhereTheFocusIs(FxRobot robot) {
        assertThat(invisible(robot)).isEmpty();
    }

    @Test
    void darkShowsWhereTheFocusIs(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(invisible(robot)).isEmpty();
    }

    /** Controls that Tab reaches in all views and that do not change enough, with the part of their outline that changes. */
    private Map<String, String> invisible(FxRobot robot) {
        onFx(() -> harness.workspace.selection().select("fire3/expand3x3"));
        TabPane views = robot.lookup("#views").queryAs(TabPane.class);
        Map<String, String> found = new LinkedHashMap<>();
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < views.getTabs().size(); i++) {
            int index = i;
            onFx(() -> views.getSelectionModel().select(index));
            walk(robot, views.getTabs().get(index).getText(), reached, found);
        }
        assertThat(reached).hasSizeGreaterThan(60).hasAtLeastOneElementOfType(Slider.class);
        return found;
    }

    private void walk(FxRobot robot, String view, Set<Node> reached, Map<String, String> found) {
        onFx(robot.lookup("#diagram").query()::requestFocus);
        Set<Node> round = new LinkedHashSet<>();
        for (int i = 0; i < MOST; i++) {
            robot.type(KeyCode.TAB);
            Node node = stage.getScene().getFocusOwner();
            if (!round.add(node)) {
                return;
            }
            if (reached.add(node)) {
                WritableImage with = picture();
                onFx(stage.getScene().getRoot()::requestFocus);
                WritableImage without = picture();
                onFx(node::requestFocus);
                double part = changed(node, with, without);
                if (part < PART) {
                    found.put(view + ": " + name(node), "%.2f".formatted(part));
                }
            }
        }
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + " in "
                + node.getParent().getStyleClass();
    }

    private WritableImage picture() {
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(60), () -> stage.getScene().snapshot(null));
    }

    /** Pixels that change with enough contrast, as a part of the outline of what is seen of a control. */
    private static double changed(Node node, WritableImage with, WritableImage without) {
        Node seen = node instanceof TabPane ? node.lookup(".tab:selected") : node;
        Bounds bounds = seen.localToScene(seen.getLayoutBounds());
        int left = (int) Math.max(0, bounds.getMinX() - MARGIN);
        int top = (int) Math.max(0, bounds.getMinY() - MARGIN);
        int right = (int) Math.min(with.getWidth(), bounds.getMaxX() + MARGIN);
        int bottom = (int) Math.min(with.getHeight(), bounds.getMaxY() + MARGIN);
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (contrast(
                                with.getPixelReader().getColor(x, y),
                                without.getPixelReader().getColor(x, y))
                        >= CONTRAST) {
                    count++;
                }
            }
        }
        return count / (double) (right - left + bottom - top);
    }

    /** WCAG's contrast ratio. */
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
