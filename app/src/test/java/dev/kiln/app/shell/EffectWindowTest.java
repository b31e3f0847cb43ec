package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.presets.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What compression does, in the real window, on a small network. */
class EffectWindowTest extends ShownWindow {
    @Override
    void opened() {
        harness.workspace.openPreset(Presets.find("squeezenet-micro-32").orElseThrow());
    }

    private void openPane(FxRobot robot, String pane) {
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-compress"))
                .forEach(tab -> tabs.getSelectionModel().select(tab)));
        onFx(() -> robot.lookup("#compress-pane-" + pane)
                .queryAs(ToggleButton.class)
                .fire());
    }

    private void set(String layer, double density, double bits) {
        onFx(() -> harness.workspace.compression().plan().set(layer, new LayerSetting(density, bits)));
    }

    @Test
    void theEffectIsThatOfThePlanOnTheChosenPictures(FxRobot robot) throws Exception {
        openPane(robot, "effect");
        int samples = SamplePictures.all().size();
        waitFor(() -> text(robot, "compress-effect-summary")
                .startsWith("same label on %d of %d pictures".formatted(samples, samples)));
        set("fire3/squeeze1x1", 0.3, 2);
        waitFor(() -> text(robot, "compress-effect-error").startsWith("The error enters at fire3/squeeze1x1 "));
        TableView<LayerDistance> distances = robot.lookup("#compress-distances").queryTableView();
        onFx(() -> distances.getSelectionModel().select(2));
        assertThat(harness.workspace.selection().layer())
                .isEqualTo(distances.getItems().get(2).layer());
        assertThat(robot.lookup("#compress-predictions").queryTableView().getItems())
                .hasSizeBetween(5, 10);
        PictureWriter.writePng(
                folder.resolve("mine.png"), SamplePictures.all().get(1).picture());
        harness.answers.add(folder.resolve("mine.png"));
        onFx(() -> robot.lookup("#compress-effect-add")
                .queryAs(MenuButton.class)
                .getItems()
                .get(0)
                .fire());
        waitFor(() -> text(robot, "compress-effect-verdict").endsWith("mine.png"));
        waitFor(() -> text(robot, "compress-effect-summary").contains(" of %d pictures".formatted(samples + 1)));
        ListView<?> strip = robot.lookup("#compress-effect-pictures").queryListView();
        assertThat(strip.getSelectionModel().getSelectedIndex()).isEqualTo(samples);
        onFx(strip::requestFocus);
        robot.type(KeyCode.DELETE);
        assertThat(strip.getItems()).hasSize(samples);
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void theValuesAreThoseOfTheSelectedLayer(FxRobot robot) {
        openPane(robot, "values");
        onFx(() -> harness.workspace.selection().select("fire2/squeeze1x1"));
        waitFor(() -> text(robot, "compress-values-counts").startsWith("fire2/squeeze1x1: "));
        assertThat(text(robot, "compress-values-codes")).startsWith("not quantized");
        set("fire2/squeeze1x1", 0.5, 2);
        waitFor(() -> text(robot, "compress-values-codes").endsWith(" 2 bits in codes of one length"));
        Node plot = robot.lookup("#compress-value-plot").query();
        onFx(plot::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(text(robot, "compress-values-readout")).startsWith("value −");
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void theMaskIsToldSavedAndTravelledByKeys(FxRobot robot) {
        openPane(robot, "mask");
        onFx(() -> harness.workspace.selection().select("fire2/squeeze1x1"));
        set("fire2/squeeze1x1", 0.5, LayerSetting.FLOAT_BITS);
        waitFor(() -> text(robot, "compress-mask-summary").contains("density 50.0 %"));
        Node view = robot.lookup("#compress-mask-view").query();
        onFx(view::requestFocus);
        robot.type(KeyCode.PLUS).type(KeyCode.DIGIT0).type(KeyCode.RIGHT);
        assertThat(text(robot, "compress-mask-cell")).startsWith("filter ").contains(" → ");
        Path file = folder.resolve("mask.png");
        harness.answers.add(file);
        onFx(() -> robot.lookup("#compress-mask-save").queryAs(Button.class).fire());
        waitFor(() -> Files.exists(file));
        assertThat(harness.proposals).containsExactly("fire2_squeeze1x1_mask.png");
        assertThat(harness.errors).isEmpty();
    }
}
