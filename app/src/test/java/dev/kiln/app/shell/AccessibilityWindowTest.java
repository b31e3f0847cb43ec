package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.image.SamplePictures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader and a keyboard find in the real window. */
class AccessibilityWindowTest extends ShownWindow {
    private List<Node> shown() {
        List<Node> nodes = new ArrayList<>();
        collect(stage.getScene().getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }

    /** Those that a user can focus and that say nothing of themselves; scroll bars and panes are described by their content. */
    private Set<String> unnamed() {
        List<Node> nodes = shown();
        Set<Node> labelled = nodes.stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getLabelFor())
                .collect(Collectors.toSet());
        return nodes.stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !(node instanceof ScrollBar || node instanceof ScrollPane))
                .filter(node -> !labelled.contains(node) && !isNamed(node) && !isPartOfNamed(node))
                .map(node -> node.getClass().getSimpleName() + "#" + node.getId() + " in "
                        + (node.getParent() == null ? "" : node.getParent().getStyleClass()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNamed(Node node) {
        return says(node.getAccessibleText())
                || (node instanceof Labeled labeled && says(labeled.getText()))
                || (node instanceof Control control
                        && control.getTooltip() != null
                        && says(control.getTooltip().getText()))
                || (node instanceof TextInputControl input && says(input.getPromptText()));
    }

    /** The editor within a named spinner or combo box, or a menu bar's entries. */
    private static boolean isPartOfNamed(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if ((parent instanceof Spinner || parent instanceof ComboBoxBase) && isNamed(parent)) {
                return true;
            }
        }
        return node instanceof javafx.scene.control.MenuBar;
    }

    private static boolean says(String text) {
        return text != null && !text.isBlank();
    }

    private List<TabPane> tabPanes() {
        return shown().stream()
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .toList();
    }

    /** Opens each tab, those within tabs too, and asks there. */
    private void walk(Set<String> found, int depth) {
        found.addAll(unnamed());
        for (TabPane pane : tabPanes()) {
            if (depth == 0 || pane.getId() == null || !pane.getId().equals("views")) {
                int before = pane.getSelectionModel().getSelectedIndex();
                for (int i = 0; i < pane.getTabs().size(); i++) {
                    int index = i;
                    onFx(() -> pane.getSelectionModel().select(index));
                    if (depth < 1) {
                        walk(found, depth + 1);
                    } else {
                        found.addAll(unnamed());
                    }
                }
                onFx(() -> pane.getSelectionModel().select(before));
            }
        }
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        Set<String> found = new LinkedHashSet<>();
        walk(found, 0);
        assertThat(found).isEmpty();
    }

    @Test
    void everythingThatTakesTheFocusHasANameWithAPictureAndASelection() throws Exception {
        onFx(() -> {
            harness.workspace.openSample(SamplePictures.all().get(0));
            harness.workspace.selection().select("fire3/expand3x3");
            harness.workspace.document().duplicateVariant();
        });
        WaitForAsyncUtils.waitFor(
                60,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> harness.workspace.run().resultProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        Set<String> found = new LinkedHashSet<>();
        walk(found, 0);
        assertThat(found).isEmpty();
    }

    @Test
    void tabReachesAllPartsOfTheWindowAndComesBack(FxRobot robot) {
        Node diagram = robot.lookup("#diagram").query();
        onFx(diagram::requestFocus);
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < 80 && reached.add(stage.getScene().getFocusOwner()); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(reached.stream().map(Node::getId).filter(id -> id != null))
                .contains("diagram", "slider-sr", "presets", "layer-table");
        assertThat(stage.getScene().getFocusOwner()).isSameAs(diagram);
    }

    @Test
    void arrowsInTheDiagramSelect(FxRobot robot) {
        onFx(() -> robot.lookup("#diagram").query().requestFocus());
        robot.type(KeyCode.HOME, KeyCode.RIGHT);
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv1");
    }
}
