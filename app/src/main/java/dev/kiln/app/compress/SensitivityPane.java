package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.task.Job;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.visualizers.compression.CurveSet;
import dev.kiln.visualizers.compression.CurvesChart;
import dev.kiln.visualizers.palette.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Goals, and the curves that say which layers can pay for them. */
public final class SensitivityPane extends BorderPane {
    private final CompressionViewModel model;
    private final SensitivityViewModel sensitivity;
    private final CurvesChart chart = new CurvesChart();
    private final ComboBox<SensitivityMeasure> measures = new ComboBox<>();
    private final ToggleButton densities = new ToggleButton("Density");
    private final Label empty = new Label("Measure shows what each layer alone would save, and what it would cost.");
    private final HBox progress = new HBox();

    /** @param askFolder asks the user for a folder under a title */
    public SensitivityPane(
            CompressionViewModel model,
            SensitivityViewModel sensitivity,
            Selection selection,
            ObservableValue<Theme> theme,
            Function<String, Optional<Path>> askFolder) {
        this.model = model;
        this.sensitivity = sensitivity;
        setId("sensitivity");
        getStyleClass().add("sensitivity");
        chart.setId("sensitivity-chart");
        chart.themeProperty().bind(theme);
        chart.selectedProperty().bindBidirectional(selection.layerProperty());
        chart.setAccessibleText("Size of the network against its answers, a curve for each layer");
        empty.getStyleClass().add("note");
        empty.setWrapText(true);
        empty.visibleProperty().bind(sensitivity.curvesProperty().isNull());
        setTop(new VBox(pictureRow(askFolder), goalRow(), note("sensitivity-result", sensitivity.resultProperty())));
        setCenter(new StackPane(chart, empty));
        setBottom(new VBox(
                note("sensitivity-readout", chart.readoutProperty()),
                note("sensitivity-pictures", sensitivity.picturesProperty())));
        sensitivity.curvesProperty().addListener((o, before, now) -> show());
        model.planProperty().addListener((o, before, now) -> show());
        sensitivity.jobProperty().addListener((o, before, now) -> show(now));
        show();
        show((Job) null);
    }

    private FlowPane pictureRow(Function<String, Optional<Path>> askFolder) {
        Button folder = button(
                "sensitivity-folder",
                "Generated pictures…",
                "Pictures that calibrate and judge: a folder"
                        + " of photographs, labelled by their names or not. Kiln's own generated pictures judge poorly.");
        sensitivity
                .folderProperty()
                .addListener((o, before, now) ->
                        folder.setText(now == null ? "Generated pictures…" : "Folder " + now.getFileName() + "…"));
        folder.setOnAction(event -> askFolder.apply("Folder of pictures").ifPresent(sensitivity.folderProperty()::set));
        Button start = button(
                "sensitivity-start",
                "Measure",
                "Compresses each layer alone at several settings and runs"
                        + " the network on the pictures: a minute or more. Known curves come at once.");
        start.setOnAction(event -> sensitivity.measure());
        start.disableProperty().bind(sensitivity.jobProperty().isNotNull());
        measures.setId("sensitivity-measure");
        measures.setTooltip(new Tooltip("What is drawn over the size."));
        measures.setOnAction(event -> draw());
        densities.setId("sensitivity-densities");
        densities.setTooltip(new Tooltip("Curves of fewer and fewer weights instead of fewer and fewer bits."));
        densities.setOnAction(event -> draw());
        return row(folder, start, measures, densities, progress);
    }

    private FlowPane goalRow() {
        TextField bytes = field("goal-bytes", "400,000", "Most bytes that the file may have.");
        Button reach = button(
                "goal-reach",
                "Reach bytes",
                "Chooses each layer's bits so that the file has at most so many"
                        + " bytes and the answers change least; densities stay.");
        reach.setOnAction(event -> GoalTexts.bytes(bytes.getText()).ifPresent(sensitivity::reachBytes));
        TextField points = field(
                "goal-points",
                "0.5",
                "Most percentage points that top-1 and top-5 may lose; without"
                        + " labels, that the share of unchanged labels may lose.");
        Button lose = button(
                "goal-lose",
                "Lose at most",
                "Finds the smallest file that loses no more percentage points on"
                        + " the pictures that judge; densities stay.");
        lose.setOnAction(event -> GoalTexts.points(points.getText()).ifPresent(sensitivity::loseAtMost));
        bytes.setOnAction(event -> reach.fire());
        points.setOnAction(event -> lose.fire());
        for (Button button : List.of(reach, lose)) {
            TextField field = button == reach ? bytes : points;
            Runnable check = () -> button.setDisable(sensitivity.jobProperty().get() != null
                    || (button == reach
                            ? GoalTexts.bytes(field.getText()).isEmpty()
                            : GoalTexts.points(field.getText()).isEmpty()));
            field.textProperty().addListener((o, before, now) -> check.run());
            sensitivity.jobProperty().addListener((o, before, now) -> check.run());
        }
        return row(new HBox(bytes, reach), new HBox(points, lose));
    }

    private static FlowPane row(Region... parts) {
        FlowPane row = new FlowPane(parts);
        row.getStyleClass().add("sensitivity-row");
        return row;
    }

    private static Button button(String id, String text, String explanation) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return named(button, id, explanation);
    }

    private static TextField field(String id, String text, String explanation) {
        TextField field = new TextField(text);
        field.setPrefColumnCount(6);
        return named(field, id, explanation);
    }

    private static <T extends Control> T named(T control, String id, String explanation) {
        control.setId(id);
        Tooltip tooltip = new Tooltip(explanation);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        control.setTooltip(tooltip);
        control.setAccessibleHelp(explanation);
        return control;
    }

    private static Label note(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private void show(Job job) {
        progress.getChildren().clear();
        if (job != null) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(job.fractionProperty());
            bar.setPrefWidth(90);
            HBox.setHgrow(bar, Priority.ALWAYS);
            Button cancel = button("sensitivity-cancel", "Cancel", "Stops; what is known so far is not kept.");
            cancel.setOnAction(event -> sensitivity.cancel());
            progress.getChildren().setAll(bar, cancel);
        }
    }

    private void show() {
        List<SensitivityMeasure> there =
                SensitivityMeasure.of(sensitivity.curvesProperty().get());
        if (!measures.getItems().equals(there)) {
            SensitivityMeasure chosen = measures.getValue();
            measures.getItems().setAll(there);
            measures.setValue(chosen != null && there.contains(chosen) ? chosen : SensitivityMeasure.DIVERGENCE);
        }
        draw();
    }

    private void draw() {
        SensitivityCurves curves = sensitivity.curvesProperty().get();
        chart.setVisible(curves != null);
        chart.curvesProperty()
                .set(
                        curves == null || measures.getValue() == null
                                ? CurveSet.EMPTY
                                : measures.getValue()
                                        .curves(curves, model.planProperty().get(), densities.isSelected()));
    }
}
