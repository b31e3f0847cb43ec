package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.command.Command;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.json.ArchitectureJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Project files as the menus write and read them. */
class ProjectsWindowTest extends ShownWindow {
    private void save() {
        onFx(() -> harness.window.actions().save());
        waitFor(() -> !harness.workspace.document().dirtyProperty().get());
    }

    @Test
    void aProjectIsSavedOnceAskedForAndOpenedAgain() {
        Path file = folder.resolve("mine.kilnproj");
        harness.answers.add(file);
        onFx(() -> {
            harness.workspace.document().duplicateVariant();
            harness.workspace.document().apply(Edits.squeezeRatio(0.25));
        });
        save();
        assertThat(harness.proposals).containsExactly("squeezenet-v1.0-2.kilnproj");
        assertThat(stage.getTitle()).isEqualTo("SqueezeNet v1.0 (2) – mine.kilnproj – Kiln");
        onFx(() -> harness.workspace.document().rename("wider"));
        save();
        onFx(() -> {
            harness.workspace.document().closeVariant(1);
            harness.window.actions().open(file);
        });
        waitFor(() -> harness.workspace.document().variants().all().size() == 2);
        assertThat(harness.workspace.document().variants().all())
                .extracting(OpenVariant::name)
                .containsExactly("SqueezeNet v1.0", "wider");
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void anArchitectureThatGotASecondVariantAsksForAProjectFile() throws Exception {
        Path single = Files.writeString(
                folder.resolve("net.json"), ArchitectureJson.write(WindowHarness.preset("squeezenet-v1.1")));
        onFx(() -> harness.window.actions().open(single));
        waitFor(() -> harness.workspace.document().file().isPresent());
        onFx(() -> harness.workspace.document().duplicateVariant());
        harness.answers.add(folder.resolve("both"));
        save();
        assertThat(harness.proposals).hasSize(1);
        assertThat(folder.resolve("both.kilnproj")).exists();
        assertThat(ArchitectureJson.read(single)).isEqualTo(WindowHarness.preset("squeezenet-v1.1"));
    }

    @Test
    void recentFilesThatAreGoneAreGreyed() throws Exception {
        for (String name : new String[] {"kept.kilnproj", "gone.kilnproj"}) {
            harness.answers.add(folder.resolve(name));
            onFx(() -> harness.window.actions().saveAs());
            waitFor(() -> harness.workspace.document().file().equals(Optional.of(folder.resolve(name))));
        }
        waitFor(() -> harness.workspace.projects().recent().files().size() == 2);
        Files.delete(folder.resolve("gone.kilnproj"));
        RecentCommands recent = new RecentCommands(
                harness.workspace.projects().recent(), harness.workspace.background(), harness.window.actions()::open);
        List<Command> commands = WaitForAsyncUtils.waitForAsyncFx(10_000, recent::commands);
        waitFor(() -> commands.stream().anyMatch(command -> !command.isEnabled()));
        assertThat(commands)
                .extracting(Command::text)
                .containsExactly(
                        "gone.kilnproj – " + folder.toAbsolutePath() + " (gone)",
                        "kept.kilnproj – " + folder.toAbsolutePath());
        assertThat(commands).extracting(Command::isEnabled).containsExactly(false, true);
    }
}
