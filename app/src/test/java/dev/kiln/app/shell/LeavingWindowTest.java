package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Edits;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.project.json.ProjectJson;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What becomes of changes that are not saved where a window is closed or shows another project. */
class LeavingWindowTest extends ShownWindow {
    @Override
    void opened() {
        harness.unsaved = Dialogs.Unsaved.SAVE;
    }

    private void editAndClose() {
        onFx(() -> {
            harness.workspace.document().apply(Edits.rename("edited"));
            KilnApplication.close(stage);
        });
    }

    private static String nameIn(Path file) throws Exception {
        return ProjectJson.read(file).project().variants().get(0).architecture().name();
    }

    @Test
    void closesUnaskedWhereAllIsSaved() {
        onFx(() -> KilnApplication.close(stage));
        assertThat(stage.isShowing()).isFalse();
        assertThat(harness.asked).isEmpty();
    }

    @Test
    void theKeyThatClosesAVariantClosesTheWindowWithTheLastOne(FxRobot robot) {
        onFx(() -> harness.workspace.document().duplicateVariant());
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(harness.workspace.document().variants().all()).hasSize(1);
        assertThat(stage.isShowing()).isTrue();
        harness.unsaved = Dialogs.Unsaved.STAY;
        onFx(() -> harness.workspace.document().apply(Edits.rename("edited")));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(harness.asked).extracting(UnsavedWork::question).containsExactly("Save the changes to “edited”?");
        assertThat(stage.isShowing()).isTrue();
        harness.unsaved = Dialogs.Unsaved.DISCARD;
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void aProjectThatWasNeverSavedAsksForAFileAndThenCloses() throws Exception {
        harness.answers.add(folder.resolve("kept.kilnproj"));
        editAndClose();
        waitFor(() -> !stage.isShowing());
        assertThat(harness.asked).extracting(UnsavedWork::question).containsExactly("Save the changes to “edited”?");
        assertThat(harness.proposals).containsExactly("edited.kilnproj");
        assertThat(nameIn(folder.resolve("kept.kilnproj"))).isEqualTo("edited");
    }

    @Test
    void aProjectWithAFileIsSavedThereWithoutAskingWhere() throws Exception {
        Path file = folder.resolve("mine.kilnproj");
        harness.answers.add(file);
        onFx(() -> harness.window.actions().saveAs());
        waitFor(() -> harness.workspace.document().file().equals(Optional.of(file)));
        editAndClose();
        waitFor(() -> !stage.isShowing());
        assertThat(harness.asked)
                .extracting(UnsavedWork::question)
                .containsExactly("Save the changes to “mine.kilnproj”?");
        assertThat(harness.proposals).hasSize(1);
        assertThat(nameIn(file)).isEqualTo("edited");
    }

    @Test
    void withoutAFileTheWindowStays() {
        editAndClose();
        assertThat(harness.proposals).hasSize(1);
        assertThat(stage.isShowing()).isTrue();
        assertThat(harness.workspace.document().dirtyProperty().get()).isTrue();
    }

    @Test
    void theWindowStaysAndSaysWhyWhereSavingFails() {
        // one architecture's file cannot hold two variants
        harness.answers.add(folder.resolve("two.json"));
        onFx(() -> harness.workspace.document().duplicateVariant());
        editAndClose();
        waitFor(() -> !harness.errors.isEmpty());
        assertThat(harness.errors.get(0))
                .startsWith("Could not save two.json: ")
                .contains(".kilnproj");
        assertThat(stage.isShowing()).isTrue();
        assertThat(harness.workspace.document().dirtyProperty().get()).isTrue();
    }

    @Test
    void whoeverCancelsStaysAndWhoeverDoesNotSaveLeaves() {
        harness.unsaved = Dialogs.Unsaved.STAY;
        editAndClose();
        assertThat(stage.isShowing()).isTrue();
        harness.unsaved = Dialogs.Unsaved.DISCARD;
        onFx(() -> KilnApplication.close(stage));
        assertThat(stage.isShowing()).isFalse();
        assertThat(harness.proposals).isEmpty();
    }

    @Test
    void anotherNetworkIsShownOnceTheOneBeforeIsSaved() throws Exception {
        harness.answers.add(folder.resolve("before.kilnproj"));
        onFx(() -> {
            harness.workspace.document().apply(Edits.rename("edited"));
            harness.window.actions().openPreset(Presets.find("squeezenet-v1.1").orElseThrow());
        });
        waitFor(() -> harness.workspace.document().architecture().name().equals("SqueezeNet v1.1"));
        assertThat(nameIn(folder.resolve("before.kilnproj"))).isEqualTo("edited");
        assertThat(harness.workspace.document().file()).isEmpty();
    }

    @Test
    void twoUnsavedVariantsAreCountedAndNamed() {
        harness.unsaved = Dialogs.Unsaved.STAY;
        onFx(() -> {
            harness.workspace.document().apply(Edits.squeezeRatio(0.25));
            harness.workspace.document().duplicateVariant();
        });
        onFx(() -> KilnApplication.close(stage));
        UnsavedWork work = harness.asked.get(0);
        assertThat(work.question()).isEqualTo("Save the changes to 2 variants?");
        assertThat(work.details()).contains("· SqueezeNet v1.0\n· SqueezeNet v1.0 (2)");
    }

    @Test
    void aPlanThatWasDrawnIsNotLostWithoutAWordAndIsThereAgainInTheFile() throws Exception {
        Path file = folder.resolve("planned.kilnproj");
        harness.answers.add(file);
        LayerSetting drawn = new LayerSetting(0.5, 6);
        onFx(() -> {
            harness.workspace.compression().plan().set("conv10", drawn);
            KilnApplication.close(stage);
        });
        waitFor(() -> !stage.isShowing());
        assertThat(harness.asked).hasSize(1);
        assertThat(ProjectJson.read(file)
                        .project()
                        .variants()
                        .get(0)
                        .compression()
                        .plan()
                        .of("conv10"))
                .isEqualTo(drawn);
    }
}
