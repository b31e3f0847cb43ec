package dev.kiln.app.compress;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.app.weights.Notes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What one wants to reach, and the pictures that say whether it is. */
final class GoalControls extends GridPane {
    private static final String HINT =
            "A goal chooses the bits of each layer; which weights are kept stays. It takes about a minute.";

    /** Buttons need no more than their words, in pixels. */
    private static final double MOST_BESIDE = 240;

    private final SensitivityViewModel sensitivity;
    private final Label problem = new Label();
    private final Label hint = new Label();
    private final TextField bytes = field("goal-bytes", "400,000", 5, "Most bytes that the file may have.");
    private final TextField points = field(
            "goal-points",
            GoalTexts.firstPoints(true),
            3,
            "Most percentage points that top-1 and top-5 may lose; without labels, that the share of unchanged labels may lose.");

    GoalControls(SensitivityViewModel sensitivity, Function<String, Optional<Path>> askFolder) {
        this.sensitivity = sensitivity;
        getStyleClass().add("sensitivity-goals");
        goal(
                "goal-reach",
                "Reach",
                "Chooses each layer's bits so that the file has at most so many bytes and the answers"
                        + " change least; densities stay.",
                bytes,
                "bytes",
                GoalNumbers::bytesProblem,
                () -> sensitivity.reachBytes(bytes().getAsLong()),
                pictures(askFolder));
        goal(
                "goal-lose",
                "Lose at most",
                "Finds the smallest file that loses no more percentage points on the pictures that judge;"
                        + " densities stay.",
                points,
                "points",
                GoalNumbers::pointsProblem,
                () -> sensitivity.loseAtMost(
                        GoalNumbers.points(points.getText()).getAsDouble()),
                care());
        problem.setId("goal-problem");
        problem.getStyleClass().add("warning");
        hint.setId("goal-hint");
        hint.getStyleClass().add("note");
        for (Label line : List.of(problem, hint)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.managedProperty().bind(line.visibleProperty());
            add(line, 0, getRowCount(), REMAINING, 1);
        }
        bytes.textProperty().addListener((o, before, now) -> explain());
        points.textProperty().addListener((o, before, now) -> explain());
        sensitivity.folderProperty().addListener((o, before, now) -> {
            points.setText(GoalTexts.firstPoints(now == null));
            explain();
        });
        explain();
    }

    private OptionalLong bytes() {
        return GoalNumbers.bytes(bytes.getText());
    }

    /** Says what is wrong with a number, else what is worth knowing before one waits for the goal. */
    private void explain() {
        String wrong = Stream.of(GoalNumbers.bytesProblem(bytes.getText()), GoalNumbers.pointsProblem(points.getText()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        boolean generated = sensitivity.folderProperty().get() == null;
        String fine = generated && wrong.isEmpty()
                ? GoalTexts.tooFine(GoalNumbers.points(points.getText()).getAsDouble(), PictureSet.GENERATED)
                : "";
        hint.setText(fine.isEmpty() ? HINT : fine);
        hint.setVisible(wrong.isEmpty());
    }

    /** Adds a row; its columns are those of all rows. */
    private void goal(
            String id,
            String verb,
            String explanation,
            TextField field,
            String unit,
            UnaryOperator<String> problemOf,
            Runnable action,
            Region beside) {
        Button button = button(id, verb, explanation);
        button.setOnAction(event -> action.run());
        field.setOnAction(event -> button.fire());
        enable(button, field, () -> problemOf.apply(field.getText()).isEmpty());
        Label units = new Label(unit);
        units.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        field.setMinWidth(USE_PREF_SIZE);
        field.setMaxWidth(Double.MAX_VALUE);
        beside.setMinWidth(60);
        beside.setMaxWidth(MOST_BESIDE);
        setFillWidth(beside, true);
        setHgrow(beside, Priority.ALWAYS);
        addRow(getRowCount(), button, field, units, beside);
    }

    /** One piece of work at a time, and none for what is no number. */
    private void enable(Button button, TextField field, BooleanSupplier isNumber) {
        Runnable check = () -> button.setDisable(sensitivity.jobProperty().get() != null || !isNumber.getAsBoolean());
        field.textProperty().addListener((o, before, now) -> check.run());
        sensitivity.jobProperty().addListener((o, before, now) -> check.run());
        check.run();
    }

    private Button care() {
        Button compare = button(
                "care-compare",
                "What error control brings",
                "Finds the plan for the wanted bytes with all error control that is on, and again without each part of it: a table"
                        + " of how far the answers move.");
        compare.setOnAction(event -> sensitivity.compareCare(bytes().getAsLong()));
        enable(compare, bytes, () -> bytes().isPresent());
        return compare;
    }

    private MenuButton pictures(Function<String, Optional<Path>> askFolder) {
        MenuItem generated = new MenuItem("Kiln's generated pictures");
        generated.setId("sensitivity-generated");
        generated.setOnAction(event -> sensitivity.folderProperty().set(null));
        MenuItem folder = new MenuItem("Folder of photographs…");
        folder.setId("sensitivity-folder");
        folder.setOnAction(event -> askFolder.apply("Folder of pictures").ifPresent(sensitivity.folderProperty()::set));
        MenuButton menu = new MenuButton("", null, generated, folder);
        menu.setId("sensitivity-pictures");
        menu.setTooltip(
                Notes.explanation("Pictures that calibrate and judge: a folder of photographs, labelled by their"
                        + " names or not. Kiln's own generated pictures are no photographs and judge poorly."));
        Runnable name = () -> {
            Path chosen = sensitivity.folderProperty().get();
            menu.setText(chosen == null ? "on generated pictures" : "on pictures of " + chosen.getFileName());
        };
        sensitivity.folderProperty().addListener((o, before, now) -> name.run());
        name.run();
        return menu;
    }

    static Button button(String id, String text, String explanation) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Notes.explanation(explanation));
        button.setAccessibleHelp(explanation);
        return button;
    }

    private static TextField field(String id, String text, int columns, String explanation) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setTooltip(Notes.explanation(explanation));
        field.setAccessibleHelp(explanation);
        return field;
    }
}
