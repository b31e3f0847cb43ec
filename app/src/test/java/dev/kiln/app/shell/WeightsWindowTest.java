package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.SharedData;
import dev.kiln.core.architecture.Edits;
import dev.kiln.presets.Presets;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a person can do with the weights, done to the real window. */
class WeightsWindowTest extends ShownWindow {
    /** Opens the view, and waits until a layer is drawn and all are counted. */
    private void openWeightsTab(FxRobot robot) {
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-weights"))
                .forEach(tab -> tabs.getSelectionModel().select(tab)));
        waitFor(() -> !text(robot, "weights-total").isEmpty()
                && !text(robot, "kernel-meaning").isEmpty());
    }

    private void loadPublishedWeights(FxRobot robot) {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        onFx(() -> harness.window.actions().open(weights));
        waitFor(() -> harness.workspace.run().weightsProperty().get() != null
                && text(robot, "weights-untrained").isEmpty());
    }

    @Test
    void withoutWeightsItSaysLoudlyThatNothingWasLearned(FxRobot robot) {
        openWeightsTab(robot);
        assertThat(text(robot, "weights-untrained")).startsWith("⚠ Untrained");
        assertThat(robot.lookup("#weights-open").query().isVisible()).isTrue();
        assertThat(text(robot, "kernel-meaning")).startsWith("96 filters, each as a colour picture");
        robot.clickOn("#weights-mode-values");
        assertThat(text(robot, "values-codebook"))
                .startsWith("These weights have no codebook")
                .contains("14,112");
        assertThat(robot.lookup("#code-use").query().isVisible()).isFalse();
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void thePublishedFileShowsItsCodebookAndCounts(FxRobot robot) {
        openWeightsTab(robot);
        loadPublishedWeights(robot);
        robot.clickOn("#weights-mode-values");
        assertThat(text(robot, "values-codebook"))
                .isEqualTo("8 bits per code · 256 values, 255 used · 13,902 stored entries, 0 of them filler zeros");
        assertThat(robot.lookup("#code-use").query().isVisible()).isTrue();
        robot.clickOn("#weights-mode-all");
        assertThat(text(robot, "weights-total")).contains("415,921 other than 0", "422,083 stored entries");
        TableView<?> table = robot.lookup("#weights-table").queryTableView();
        assertThat(table.getItems()).hasSize(26);
        onFx(() -> table.getSelectionModel().select(25));
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv10");
        robot.clickOn("#weights-mode-kernels");
        waitFor(() -> text(robot, "kernel-meaning").startsWith("weight matrix: 1,000 outputs across, 512 inputs down"));
    }

    @Test
    void theWindowsSelectionChoosesTheLayerAndTheSpinnerTheFilter(FxRobot robot) {
        openWeightsTab(robot);
        onFx(() -> harness.workspace.selection().select("fire4/expand3x3"));
        waitFor(() -> text(robot, "kernel-meaning").startsWith("filter 0 of 128: its 3×3 kernels over 32 input"));
        ComboBox<?> layers = robot.lookup("#weights-layer").queryComboBox();
        assertThat(layers.getValue()).isEqualTo("fire4/expand3x3");
        Spinner<?> filter = robot.lookup("#kernel-filter").queryAs(Spinner.class);
        robot.doubleClickOn(filter.getEditor()).write("17");
        assertThat(text(robot, "kernel-meaning")).startsWith("filter 17 of 128");
        robot.write("99");
        assertThat(text(robot, "kernel-meaning")).startsWith("filter 17 of 128");
    }

    @Test
    void theKeyboardTravelsOverTheKernels(FxRobot robot) {
        openWeightsTab(robot);
        Node grid = robot.lookup("#kernel-grid").query();
        onFx(grid::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertThat(text(robot, "kernel-cell")).startsWith("filter 1 · row 0, column 0 · red ");
        assertThat(text(robot, "kernel-filter-statistics")).startsWith("filter 1: density 100.0 %");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(text(robot, "kernel-cell")).startsWith("filter 1 · row 1, column 0 · red ");
    }

    @Test
    void anEditIsFollowedAndItsLayersAreMarked(FxRobot robot) {
        openWeightsTab(robot);
        loadPublishedWeights(robot);
        onFx(() -> harness.workspace.document().apply(Edits.squeeze1x1(5, 48)));
        waitFor(() -> text(robot, "weights-untrained").contains("3 of 26 layers"));
        assertThat(robot.lookup("#weights-untrained")
                        .queryAs(Label.class)
                        .getTooltip()
                        .getText())
                .contains("fire5/squeeze1x1");
        robot.clickOn("#undo");
        waitFor(() -> text(robot, "weights-untrained").isEmpty());
    }

    @Test
    void theToolStripNamesTheModulesThatAMoveLeavesWithoutWeights(FxRobot robot) {
        openWeightsTab(robot);
        loadPublishedWeights(robot);
        assertThat(text(robot, "shown-inputs")).doesNotContain("untrained");
        // fire4 with its 256 outputs in front of fire3 with its 128: fire5 then has fewer inputs as well
        onFx(() -> harness.workspace.document().apply(Edits.move(Set.of(3), 2)));
        assertThat(text(robot, "shown-inputs")).endsWith("untrained: fire3, fire4, fire5");
        Label shown = robot.lookup("#shown-inputs").queryAs(Label.class);
        assertThat(shown.getTooltip().getText()).contains("fire3/squeeze1x1, fire3/expand1x1");
        robot.clickOn("#undo");
        assertThat(text(robot, "shown-inputs")).doesNotContain("untrained");
        // the tooltip has the line whole, which may be shortened in a narrow window
        assertThat(shown.getTooltip().getText()).startsWith(shown.getText()).doesNotContain("fire3");
    }

    @Test
    void theKernelsAreSavedAsAPicture(FxRobot robot) throws Exception {
        openWeightsTab(robot);
        Path file = folder.resolve("kernels.png");
        harness.answers.add(file);
        robot.clickOn("#kernel-save");
        waitFor(() -> Files.exists(file));
        BufferedImage image = ImageIO.read(file.toFile());
        // ten columns and rows of 7×7 cells of 12 pixels, gaps of 6, a frame of 1
        assertThat(image.getWidth()).isEqualTo(896);
        assertThat(image.getHeight()).isEqualTo(896);
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void anotherNetworkWithMillionsOfWeightsIsShown(FxRobot robot) {
        openWeightsTab(robot);
        onFx(() ->
                harness.window.actions().openPreset(Presets.find("alexnet-bvlc").orElseThrow()));
        waitFor(() -> text(robot, "weights-total").startsWith("8 layers · 60,954,656 weights"));
        onFx(() -> harness.workspace.selection().select("fc6"));
        waitFor(() -> text(robot, "kernel-meaning").startsWith("weight matrix: 9,216 inputs across, 4,096 outputs"));
    }
}
