package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.cli.KilnCommand;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.MapSort;
import dev.kiln.visualizers.activation.RangeMode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the activations' menu "Save" writes: the same files as the command line. */
class SaveMapsTest extends ShownWindow {
    private static final String LAYER = "fire2/squeeze1x1";

    private MenuButton menu;
    private ActivationGrid grid;
    private Path image;

    /** A sample that was opened as a file, run with the random weights that the command line uses as well. */
    @BeforeEach
    void run(FxRobot robot) throws IOException {
        Picture sample = SamplePictures.all().get(0).picture();
        image = folder.resolve("sample.png");
        PictureWriter.writePng(image, sample);
        onFx(() -> harness.window.actions().open(image));
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
        onFx(() -> harness.workspace.selection().select(LAYER));
        menu = robot.lookup("#save-maps").queryAs(MenuButton.class);
        grid = robot.lookup("#activation-grid").queryAs(ActivationGrid.class);
    }

    private MenuItem item(String id) {
        return menu.getItems().stream()
                .filter(item -> item.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the menu as a user does, takes an item, and waits for the file. */
    private Path save(String id, String name) {
        Path file = folder.resolve(name);
        harness.answers.add(file);
        onFx(menu::show);
        assertThat(item(id).isDisable()).as(id).isFalse();
        onFx(() -> {
            item(id).fire();
            menu.hide();
        });
        waitFor(() -> harness.workspace.background().jobs().isEmpty());
        assertThat(harness.errors).isEmpty();
        assertThat(file).isNotEmptyFile();
        return file;
    }

    private Path commandLine(String file, String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(options, 0, arguments, 5, options.length);
        arguments[0] = "activations";
        arguments[1] = "squeezenet-v1.0";
        arguments[2] = image.toString();
        arguments[3] = "--out";
        arguments[4] = folder.resolve("cli").toString();
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        assertThat(KilnCommand.run(arguments, nowhere, System.err)).isZero();
        return folder.resolve("cli").resolve(file);
    }

    @Test
    void aMapIsTheCommandLinesFile() {
        onFx(() -> grid.selectedChannelProperty().set(3));
        Path saved = save("save-map", "map.png");
        // 55 cells are enlarged by 9 to stay below 512 pixels
        Path same = commandLine("fire2_squeeze1x1_0003.png", "--layer", LAYER, "--channel", "3", "--zoom", "9");
        assertThat(saved).hasSameBinaryContentAs(same);
        assertThat(harness.proposals).containsExactly("fire2-squeeze1x1-map3.png");
    }

    private static void choose(FxRobot robot, String id, String choice) {
        MenuButton choices = robot.lookup("#" + id).queryAs(MenuButton.class);
        onFx(() -> choices.getItems().stream()
                .filter(item -> choice.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void theGridIsTheCommandLinesFileSortedAndScaledAsOnScreen(FxRobot robot) {
        choose(robot, "map-sort", "Sort by " + MapSort.MEAN.label());
        choose(robot, "map-colors", "One colour scale per " + RangeMode.PER_MAP.label());
        Path saved = save("save-grid", "grid.png");
        Path same = commandLine(
                "fire2_squeeze1x1_grid.png", "--layer", LAYER, "--grid", "--sort", "mean", "--range", "map");
        assertThat(saved).hasSameBinaryContentAs(same);
        assertThat(harness.proposals).containsExactly("fire2-squeeze1x1-maps.png");
    }

    @Test
    void anOverlayHasTheOpacityOfTheSlider(FxRobot robot) throws IOException {
        onFx(() -> {
            grid.selectedChannelProperty().set(2);
            robot.lookup("#overlay-opacity").queryAs(Slider.class).setValue(0);
        });
        Picture clear = PictureReader.read(save("save-overlay", "clear.png"));
        Picture fed = harness.workspace.run().resultProperty().get().input().picture();
        // 227 pixels are enlarged by 2 to stay below 512
        assertThat(clear.width()).isEqualTo(2 * fed.width());
        assertThat(clear.rgb()[2 * 10 + 2 * 20 * clear.width()]).isEqualTo(fed.rgb()[10 + 20 * fed.width()]);
        onFx(() -> robot.lookup("#overlay-opacity").queryAs(Slider.class).setValue(0.75));
        Path saved = save("save-overlay", "overlay.png");
        Path same = commandLine(
                "fire2_squeeze1x1_0002_overlay.png",
                "--layer",
                LAYER,
                "--overlay",
                "--channel",
                "2",
                "--opacity",
                "0.75",
                "--zoom",
                "2");
        assertThat(saved).hasSameBinaryContentAs(same);
        assertThat(harness.proposals).contains("fire2-squeeze1x1-map2-overlay.png");
    }

    @Test
    void valuesAreTheCommandLinesFiles() {
        assertThat(save("save-values", "values.npy"))
                .hasSameBinaryContentAs(commandLine("fire2_squeeze1x1.npy", "--layer", LAYER, "--npy"));
        assertThat(save("save-all-values", "values.npz"))
                .hasSameBinaryContentAs(commandLine("activations.npz", "--all-layers"));
        assertThat(harness.proposals).containsExactly("fire2-squeeze1x1.npy", "squeezenet-v1.0-activations.npz");
    }

    @Test
    void withoutASelectedMapThereIsNoneToSave() {
        onFx(() -> grid.selectedChannelProperty().set(-1));
        onFx(menu::show);
        assertThat(item("save-map").isDisable()).isTrue();
        assertThat(item("save-overlay").isDisable()).isTrue();
        assertThat(item("save-grid").isDisable()).isFalse();
        onFx(menu::hide);
    }

    @Test
    void aVectorHasNoMapOfItsOwn() {
        onFx(() -> harness.workspace.selection().select("prob"));
        onFx(() -> grid.selectedChannelProperty().set(5));
        onFx(menu::show);
        assertThat(item("save-map").isDisable()).isTrue();
        assertThat(item("save-values").isDisable()).isFalse();
        onFx(menu::hide);
    }

    @Test
    void aFileThatCannotBeWrittenIsExplained() {
        harness.answers.add(folder.resolve("no-such-folder").resolve("values.npy"));
        onFx(() -> item("save-values").fire());
        waitFor(() -> !harness.errors.isEmpty());
        assertThat(harness.errors.get(0))
                .startsWith("Could not save values.npy: ")
                .contains("there is no folder");
        assertThat(Files.exists(folder.resolve("no-such-folder"))).isFalse();
    }

    @Test
    void whoeverChangesTheirMindWritesNothing() {
        onFx(() -> item("save-values").fire());
        waitFor(() -> harness.workspace.background().jobs().isEmpty());
        assertThat(harness.errors).isEmpty();
        assertThat(folder.resolve("fire2-squeeze1x1.npy")).doesNotExist();
    }
}
