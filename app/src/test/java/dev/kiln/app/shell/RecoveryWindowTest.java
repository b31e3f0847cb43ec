package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.project.Recoverable;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.json.ProjectJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the window offers after a crash. */
class RecoveryWindowTest extends ShownWindow {
    private void offer(String... names) throws IOException {
        for (String name : names) {
            Project project = Project.of(Edits.squeezeRatio(0.25)
                    .apply(WindowHarness.preset("squeezenet-v1.0"))
                    .withName(name));
            Files.writeString(folder.resolve(name + ".kilnproj"), ProjectJson.writeCopy(project, Optional.empty()));
        }
        List<Recoverable> found = Recoverable.find(folder);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> harness.window.offer(found));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isOffered(FxRobot robot) {
        return robot.lookup("#recovery-banner").query().isVisible();
    }

    @Test
    void recoversOnAClickAndCountsAsNotSaved(FxRobot robot) throws IOException {
        offer("lost");
        assertThat(robot.lookup("#recovery-banner .label").queryAs(Label.class).getText())
                .startsWith("Kiln ended without saving lost, last changed ");
        robot.clickOn("#recovery-recover");
        // the paper's sweep, section 5.2
        assertThat(robot.lookup("#headline-value-0").queryAs(Label.class).getText())
                .isEqualTo("1,967,080");
        assertThat(robot.lookup("#document-name").queryAs(Label.class).getText())
                .isEqualTo("lost ●");
        assertThat(isOffered(robot)).isFalse();
    }

    @Test
    void discardsForGood(FxRobot robot) throws IOException {
        offer("lost");
        robot.clickOn("#recovery-discard");
        assertThat(isOffered(robot)).isFalse();
        assertThat(folder.resolve("lost.kilnproj")).doesNotExist();
    }

    @Test
    void leavesForTheNextStart(FxRobot robot) throws IOException {
        offer("lost", "found");
        robot.clickOn("#recovery-later");
        assertThat(isOffered(robot)).isTrue();
        robot.clickOn("#recovery-later");
        assertThat(isOffered(robot)).isFalse();
        assertThat(Recoverable.find(folder)).hasSize(2).allSatisfy(Recoverable::leave);
    }

    @Test
    void staysOutOfTheWayWhereNothingIsLost(FxRobot robot) throws IOException {
        offer();
        assertThat(isOffered(robot)).isFalse();
    }
}
