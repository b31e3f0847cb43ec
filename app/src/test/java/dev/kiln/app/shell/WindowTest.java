package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.SharedData;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.layers.LayerSlot;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.activation.ActivationGrid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a person can do with the window, done to the real one. */
class WindowTest extends ShownWindow {
    private void openTab(FxRobot robot, int index) {
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getSelectionModel().select(index));
    }

    @Test
    void opensOnSqueezeNetWithItsPublishedFigures(FxRobot robot) {
        assertThat(stage.getTitle()).isEqualTo("SqueezeNet v1.0 – Kiln");
        assertThat(text(robot, "headline-value-0")).isEqualTo("1,248,424");
        assertThat(text(robot, "headline-value-2")).isEqualTo("861 M");
        assertThat(text(robot, "against-alexnet")).isEqualTo("48.8× fewer parameters · 1.19× the MACs");
        assertThat(text(robot, "shown-inputs")).contains("untrained");
    }

    @Test
    void aSliderDragIsFollowedByTheFiguresAndIsOneStep(FxRobot robot) {
        Slider slider = robot.lookup("#slider-sr").queryAs(Slider.class);
        var thumb = slider.lookup(".thumb");
        robot.drag(thumb).moveBy(20, 0);
        String during = text(robot, "headline-value-0");
        robot.moveBy(20, 0).drop();
        String after = text(robot, "headline-value-0");
        assertThat(during).isNotEqualTo("1,248,424");
        assertThat(after).isNotEqualTo(during);
        robot.clickOn("#undo");
        assertThat(text(robot, "headline-value-0")).isEqualTo("1,248,424");
        assertThat(robot.lookup("#undo").query().isDisabled()).isTrue();
        robot.clickOn("#redo");
        assertThat(text(robot, "headline-value-0")).isEqualTo(after);
        assertThat(text(robot, "document-name")).endsWith("●");
    }

    @Test
    void theKeyboardMovesASlider(FxRobot robot) {
        Slider slider = robot.lookup("#slider-modules").queryAs(Slider.class);
        onFx(slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(text(robot, "value-modules")).isEqualTo("9");
    }

    @Test
    void aFireModuleIsChangedInTheInspector(FxRobot robot) {
        onFx(() -> harness.workspace.selection().select("fire5/squeeze1x1"));
        robot.doubleClickOn("#editor-s1x1").write("48").type(KeyCode.ENTER);
        SqueezeNet net = (SqueezeNet) harness.workspace.document().architecture();
        assertThat(net.fires().get(3).squeeze1x1()).isEqualTo(48);
        assertThat(text(robot, "schedule-note")).startsWith("fire5 differs");
    }

    @Test
    void oneSelectionInDiagramTableAndInspector(FxRobot robot) {
        onFx(() -> harness.workspace.selection().select("fire3/expand3x3"));
        TableView<LayerSlot> table = robot.lookup("#layer-table").queryTableView();
        assertThat(table.getSelectionModel().getSelectedItem().row().cost().id())
                .isEqualTo("fire3/expand3x3");
        assertThat(text(robot, "inspector-title")).isEqualTo("fire3");
        onFx(() -> table.getSelectionModel().select(1));
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv1");
        assertThat(text(robot, "inspector-title")).isEqualTo("conv1");
    }

    @Test
    void anImpossibleNetworkGreysTheFiguresAndNamesTheLayer(FxRobot robot) {
        onFx(() -> harness.workspace.document().apply(Edits.input(5, 5)));
        assertThat(text(robot, "problem")).startsWith("conv1: window 7 does not fit 5×5 input");
        assertThat(text(robot, "headline-value-0")).isEqualTo("1,248,424");
        assertThat(robot.lookup("#headline").query().getStyleClass()).contains("stale");
        robot.clickOn("#undo");
        assertThat(robot.lookup("#headline").query().getStyleClass()).doesNotContain("stale");
    }

    /** What the table's cells hold; they are laid out a frame after the tab is opened. */
    private static List<String> comparedFigures(FxRobot robot) {
        return robot.lookup("#compare-table .table-cell .label").<Label>queryAll().stream()
                .map(Label::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void theComparisonSaysTheSurprise(FxRobot robot) {
        openTab(robot, 3);
        assertThat(robot.lookup("#compare-sentences .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("AlexNet (BVLC) has 48.8× the parameters of SqueezeNet v1.0, but 0.841× the MACs.");
        waitFor(() -> comparedFigures(robot).contains("1,248,424"));
        assertThat(comparedFigures(robot)).contains("1,248,424", "60,965,224", "+59,716,800", "48.8×");
    }

    @Test
    void theComparisonCountsAsTheWindowDoes(FxRobot robot) {
        openTab(robot, 3);
        robot.clickOn("#compare-operations");
        assertThat(text(robot, "compare-note")).startsWith("MACs per picture.");
        onFx(() -> harness.workspace
                .conventionsProperty()
                .set(Conventions.DEFAULT.withCounting(Counting.MACS.withUnit(Counting.Unit.FLOP))));
        // 2 · 861,339,936 and 2 · 724,406,816
        waitFor(() -> comparedFigures(robot).contains("1,722,679,872"));
        assertThat(comparedFigures(robot)).contains("1,722,679,872", "1,448,813,632");
        assertThat(robot.lookup("#compare-operations")
                        .queryAs(ToggleButton.class)
                        .getText())
                .isEqualTo("FLOPs");
        assertThat(text(robot, "compare-note")).startsWith("FLOPs per picture.");
    }

    @Test
    void theBudgetFollowsTheBatchOfTheHeadline(FxRobot robot) {
        MenuButton devices = robot.lookup("#budget-menu").queryAs(MenuButton.class);
        onFx(devices::show);
        onFx(() -> devices.getItems().stream()
                .filter(item -> "Raspberry Pi Pico (RP2040)".equals(item.getText()))
                .forEach(MenuItem::fire));
        onFx(devices::hide);
        // the headline's fp32 stays: 4 · (96·111² + 96·55²) bytes for each picture; the data sheet's KB and MB
        assertThat(text(robot, "budget-verdict")).contains("activations 5.62 MB of 264 KB");
        onFx(() -> harness.workspace.conventionsProperty().set(Conventions.DEFAULT.withBatch(8)));
        assertThat(text(robot, "budget-verdict")).contains("activations 45.0 MB of 264 KB");
        assertThat(devices.getText()).isEqualTo("Raspberry Pi Pico, fp32, batch 8");
    }

    @Test
    void theCostChartIsShown(FxRobot robot) {
        openTab(robot, 1);
        assertThat(robot.lookup("#cost-chart").query().isVisible()).isTrue();
    }

    @Test
    void aSampleShowsMapsOfUntrainedWeightsAndSaysSo(FxRobot robot) {
        onFx(() -> harness.workspace.openSample(SamplePictures.all().get(0)));
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
        assertThat(text(robot, "weights-warning")).contains("random");
        assertThat(robot.lookup("#activation-grid").query().isVisible()).isTrue();
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void theEmptyStateLeadsToASample(FxRobot robot) {
        openTab(robot, 4);
        assertThat(robot.lookup("#activations-empty").query().isVisible()).isTrue();
        robot.clickOn("#first-sample");
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
        assertThat(robot.lookup("#activations-empty").query().isVisible()).isFalse();
        assertThat(text(robot, "activation-statistics")).startsWith("96×111×111");
    }

    @Test
    void aVectorsValueIsNamed(FxRobot robot) {
        onFx(() -> harness.workspace.openSample(SamplePictures.all().get(0)));
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
        onFx(() -> harness.workspace.selection().select("prob"));
        ActivationGrid grid = robot.lookup("#activation-grid").queryAs(ActivationGrid.class);
        onFx(() -> grid.selectedChannelProperty().set(281));
        assertThat(text(robot, "activation-statistics")).startsWith("value 281, tabby: ");
    }

    @Test
    void realWeightsAndAPictureGiveTheReferencesTop5(FxRobot robot) {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        Path cat = SharedData.file("golden/cat.png");
        onFx(() -> {
            harness.window.actions().open(weights);
            harness.window.actions().open(cat);
        });
        waitFor(() -> harness.workspace.run().resultProperty().get() != null
                && harness.workspace.run().resultProperty().get().untrained().isEmpty());
        // the independent runtime's top class for this crop: 278, kit fox
        assertThat(harness.workspace.run().resultProperty().get().top().get(0).classIndex())
                .isEqualTo(278);
        assertThat(robot.lookup("#predictions .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(label -> label.contains("kit fox"))
                .contains("45.9 %");
        assertThat(text(robot, "weights-warning")).isEmpty();
        onFx(() -> harness.workspace.document().apply(Edits.squeeze1x1(5, 48)));
        waitFor(() ->
                !harness.workspace.run().resultProperty().get().untrained().isEmpty());
        assertThat(text(robot, "weights-warning")).contains("fire5/squeeze1x1");
    }

    @Test
    void savesOpensAndExports(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.json");
        Path exported = folder.resolve("mine.dl4j.json");
        onFx(() -> harness.workspace.document().apply(Edits.squeezeRatio(0.5)));
        harness.answers.add(file);
        onFx(() -> harness.window.actions().save());
        waitFor(() -> !harness.workspace.document().dirtyProperty().get());
        assertThat(ArchitectureJson.read(file))
                .isEqualTo(harness.workspace.document().architecture());
        harness.answers.add(exported);
        onFx(() -> harness.window.actions().exportDl4jJson());
        waitFor(() -> Files.exists(exported));
        onFx(() -> harness.window
                .actions()
                .openPreset(Presets.find("squeezenet-v1.1").orElseThrow()));
        assertThat(text(robot, "headline-value-0")).isEqualTo("1,235,496");
        onFx(() -> harness.window.actions().open(file));
        waitFor(() -> text(robot, "headline-value-0").equals("3,404,392"));
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void unreadableFilesAreExplainedAndTheWindowStaysAlive(FxRobot robot) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"kiln-architecture\", ");
        Path unknown = Files.writeString(folder.resolve("notes.txt"), "hello");
        Path empty = Files.write(folder.resolve("empty.net"), new byte[0]);
        Path noPicture = Files.writeString(folder.resolve("no.png"), "not a picture");
        onFx(() -> {
            for (Path file : new Path[] {broken, unknown, empty, noPicture}) {
                harness.window.actions().open(file);
            }
        });
        waitFor(() -> harness.errors.size() == 4);
        assertThat(harness.errors)
                .allSatisfy(
                        error -> assertThat(error).startsWith("Could not open").doesNotContain("Exception"));
        robot.clickOn("#bypass-simple");
        assertThat(text(robot, "document-name")).endsWith("●");
    }

    @Test
    void changesAreNotDiscardedUnasked(FxRobot robot) {
        onFx(() -> harness.workspace.document().apply(Edits.squeezeRatio(0.5)));
        harness.unsaved = Dialogs.Unsaved.STAY;
        onFx(() -> harness.window
                .actions()
                .openPreset(Presets.find("squeezenet-v1.1").orElseThrow()));
        assertThat(text(robot, "headline-value-0")).isEqualTo("3,404,392");
    }

    @Test
    void alexNetSwitchesTheSlidersOff(FxRobot robot) {
        onFx(() ->
                harness.window.actions().openPreset(Presets.find("alexnet-bvlc").orElseThrow()));
        assertThat(text(robot, "headline-value-0")).isEqualTo("60,965,224");
        assertThat(robot.lookup("#slider-sr").query().isDisabled()).isTrue();
    }
}
