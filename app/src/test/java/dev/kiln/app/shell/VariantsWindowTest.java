package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.OpenVariant;
import dev.kiln.core.architecture.Edits;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Several variants, the pinned baseline and the history, in the real window. Figures are of the paper's section 5.2. */
class VariantsWindowTest extends ShownWindow {
    private static final String V10 = "1,248,424";
    private static final String SR_025 = "1,967,080";

    private void squeeze(double ratio) {
        onFx(() -> harness.workspace.document().apply(Edits.squeezeRatio(ratio)));
    }

    @Test
    void theRowOfVariantsComesWithTheSecondAndSwitchesTheViews(FxRobot robot) {
        assertThat(robot.lookup("#variants").tryQuery()).isEmpty();
        robot.clickOn("#new-variant");
        squeeze(0.25);
        assertThat(text(robot, "headline-value-0")).isEqualTo(SR_025);
        TabPane row = robot.lookup("#variants").queryAs(TabPane.class);
        assertThat(robot.lookup("#variants .variant-name").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactlyInAnyOrder("SqueezeNet v1.0", "SqueezeNet v1.0 (2) ●");
        onFx(() -> row.getSelectionModel().select(0));
        assertThat(text(robot, "headline-value-0")).isEqualTo(V10);
        assertThat(text(robot, "inspector-title")).isEqualTo("SqueezeNet v1.0");
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(text(robot, "headline-value-0")).isEqualTo(SR_025);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(robot.lookup("#variants").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(text(robot, "headline-value-0")).isEqualTo(SR_025);
    }

    @Test
    void aDoubleClickRenames(FxRobot robot) {
        robot.clickOn("#new-variant");
        robot.doubleClickOn(robot.lookup("#variants .variant-name").queryAllAs(Label.class).stream()
                .filter(name -> name.getText().startsWith("SqueezeNet v1.0 (2)"))
                .findFirst()
                .orElseThrow());
        robot.write("wider").type(KeyCode.ENTER);
        assertThat(stage.getTitle()).isEqualTo("wider ● – Kiln");
        robot.push(KeyCode.F2);
        robot.write("not this").type(KeyCode.ESCAPE);
        assertThat(harness.workspace.document().architecture().name()).isEqualTo("wider");
        assertThat(text(robot, "document-name")).isEqualTo("wider ●");
    }

    private static Label tab(FxRobot robot, String start) {
        return robot.lookup("#variants .variant-name").queryAllAs(Label.class).stream()
                .filter(name -> name.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return harness.workspace.document().variants().all().stream()
                .map(OpenVariant::name)
                .toList();
    }

    @Test
    void aClickOnAnotherTabKeepsTheNewName(FxRobot robot) {
        robot.clickOn("#new-variant");
        robot.push(KeyCode.F2);
        robot.write("wider");
        Label first = tab(robot, "SqueezeNet v1.0");
        robot.clickOn(first);
        assertThat(names()).containsExactly("SqueezeNet v1.0", "wider");
        assertThat(tab(robot, "wider").getText()).isEqualTo("wider ●");
        assertThat(harness.workspace.document().variants().frontIndex()).isZero();
        assertThat(robot.lookup("#variant-rename").tryQuery()).isEmpty();
    }

    @Test
    void aKeyThatShowsAnotherVariantOrAddsOneKeepsTheNewName(FxRobot robot) {
        robot.clickOn("#new-variant");
        robot.push(KeyCode.F2);
        robot.write("wider");
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).containsExactly("SqueezeNet v1.0", "wider");
        robot.push(KeyCode.F2);
        robot.write("first");
        onFx(harness.workspace.document()::duplicateVariant);
        assertThat(names()).contains("first", "wider").hasSize(3);
    }

    @Test
    void aNewNameIsKeptWhereTheFocusGoesAndEscapeForgetsIt(FxRobot robot) {
        robot.clickOn("#new-variant");
        robot.push(KeyCode.F2);
        robot.write("wider");
        robot.clickOn("#diagram");
        assertThat(names()).containsExactly("SqueezeNet v1.0", "wider");
        assertThat(robot.lookup("#diagram").query().isFocused()).isTrue();
        robot.push(KeyCode.F2);
        robot.write("not this").type(KeyCode.ESCAPE);
        robot.clickOn(tab(robot, "SqueezeNet v1.0"));
        assertThat(names()).containsExactly("SqueezeNet v1.0", "wider");
    }

    @Test
    void figuresShowTheirDifferenceToThePinnedState(FxRobot robot) {
        squeeze(0.25);
        robot.clickOn("#pin-baseline");
        Button baseline = robot.lookup("#baseline-name").queryButton();
        assertThat(baseline.isVisible()).isTrue();
        assertThat(baseline.getText()).isEqualTo("changes against SqueezeNet v1.0, pinned at step 1");
        assertThat(robot.lookup("#headline .headline-change").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsOnly("");
        squeeze(0.125);
        // 1,248,424 of 1,967,080 parameters are 63.5 %
        assertThat(robot.lookup("#headline .headline-change").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(change -> change.startsWith("▼") && change.contains("36.5"));
        Label change = robot.lookup("#headline-change-0").queryAs(Label.class);
        assertThat(change.getAccessibleText()).isEqualTo("▼ 36.5 % compared with SqueezeNet v1.0, pinned at step 1.");
        robot.clickOn("#baseline-name");
        assertThat(baseline.isVisible()).isFalse();
        assertThat(robot.lookup("#headline .headline-change").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsOnly("");
    }

    @Test
    void aTileSaysAsMuchOfTheBaselineAsItHasRoomFor(FxRobot robot) {
        onFx(() -> {
            harness.workspace.document().rename("A");
            harness.workspace.document().pinBaseline();
        });
        squeeze(0.25);
        assertThat(text(robot, "headline-change-0")).isEqualTo("▲ 57.6 % vs pinned A");
        onFx(() -> {
            harness.workspace.document().apply(Edits.rename("a name that no tile has room for"));
            harness.workspace.document().pinBaseline();
        });
        squeeze(0.125);
        assertThat(text(robot, "headline-change-0")).isEqualTo("▼ 36.5 % vs pinned");
        assertThat(robot.lookup("#headline .headline-change").queryAllAs(Label.class))
                .allSatisfy(change ->
                        assertThat(((Text) change.lookup(".text")).getText()).isEqualTo(change.getText()));
    }

    @Test
    void aClickInTheHistoryGoesToThatState(FxRobot robot) {
        squeeze(0.25);
        squeeze(0.5);
        TabPane views = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> views.getSelectionModel().selectLast());
        ListView<?> list = robot.lookup("#history-list").queryListView();
        assertThat(list.getItems()).hasSize(3);
        robot.clickOn("   SqueezeNet v1.0 as it was opened");
        assertThat(text(robot, "headline-value-0")).isEqualTo(V10);
        assertThat(list.getItems()).hasSize(3);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(text(robot, "headline-value-0")).isEqualTo(SR_025);
        assertThat(robot.lookup("#redo").query().isDisabled()).isFalse();
    }
}
