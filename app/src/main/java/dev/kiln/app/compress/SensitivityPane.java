package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.task.Job;
import dev.kiln.app.weights.Notes;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.visualizers.compression.CurveSet;
import dev.kiln.visualizers.compression.CurvesChart;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Goals, the curves that say which layers can pay for them, and what care brings. */
public final class SensitivityPane extends ScrollPane {
    private final CompressionViewModel model;
    private final SensitivityViewModel sensitivity;
    private final CurvesChart chart = new CurvesChart();
    private final ComboBox<SensitivityMeasure> measures = new ComboBox<>();
    private final ToggleButton densities = new ToggleButton("Density");
    private final Label explanation = Notes.note("sensitivity-explanation", "What the curves show.");
    private final HBox progress = new HBox();
    private final ObservableValue<Boolean> inFront = InFront.of(this);

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
        chart.setId("sensitivity-chart");
        chart.themeProperty().bind(theme);
        chart.selectedProperty().bindBidirectional(selection.layerProperty());
        chart.setAccessibleText("Size of the network against its answers, a curve for each layer");
        StackPane middle = new StackPane(chart, empty());
        middle.getStyleClass().add("sensitivity-chart");
        VBox.setVgrow(middle, Priority.ALWAYS);
        progress.getStyleClass().add("sensitivity-progress");
        progress.managedProperty().bind(progress.visibleProperty());
        VBox content = new VBox(
                new GoalControls(sensitivity, askFolder),
                progress,
                note("sensitivity-result", "What the goal's plan does to the answers.", sensitivity.resultProperty()),
                measureRow(),
                explanation,
                middle,
                readout(),
                new CareTable(sensitivity.careEffectsProperty()));
        content.getStyleClass().add("sensitivity");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        sensitivity.curvesProperty().addListener((o, before, now) -> show());
        model.planProperty().addListener((o, before, now) -> show());
        inFront.addListener((o, before, now) -> show());
        // the table comes below the chart: it is scrolled to
        content.heightProperty().addListener((o, before, now) -> {
            if (now.doubleValue() > before.doubleValue()
                    && sensitivity.careEffectsProperty().get() != null) {
                setVvalue(getVmax());
            }
        });
        sensitivity.jobProperty().addListener((o, before, now) -> show(now));
        show(sensitivity.jobProperty().get());
    }

    private Label empty() {
        Label empty = new Label(
                "“Measure each layer” draws for every layer what fewer bits or fewer weights in it alone would"
                        + " save, and what they would do to the answers.");
        empty.getStyleClass().add("note");
        empty.setWrapText(true);
        empty.visibleProperty().bind(sensitivity.curvesProperty().isNull());
        return empty;
    }

    private FlowPane measureRow() {
        Button start = GoalControls.button(
                "sensitivity-start",
                "Measure each layer",
                "Compresses each layer alone at several settings and runs"
                        + " the network on the pictures: a minute or more. Curves that were measured before come at once.");
        start.setOnAction(event -> sensitivity.measure());
        start.disableProperty().bind(sensitivity.busyProperty());
        measures.setId("sensitivity-measure");
        measures.setMinWidth(USE_PREF_SIZE);
        measures.setTooltip(Notes.explanation("What of the answers is drawn over the size: Kullback-Leibler divergence"
                + " of the probabilities from those before, or the share of unchanged or right labels."));
        measures.setOnAction(event -> draw());
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.managedProperty().bind(explanation.visibleProperty());
        explanation.visibleProperty().bind(sensitivity.curvesProperty().isNotNull());
        explanation
                .textProperty()
                .bind(measures.valueProperty()
                        .map(SensitivityMeasure::explanation)
                        .orElse(""));
        ToggleButton bits = new ToggleButton("Bits");
        bits.setId("sensitivity-bits");
        bits.setTooltip(Notes.explanation("Curves of fewer and fewer bits, all weights kept."));
        bits.getStyleClass().add("left-pill");
        densities.setId("sensitivity-densities");
        densities.setTooltip(Notes.explanation("Curves of fewer and fewer weights, all bits kept."));
        densities.getStyleClass().add("right-pill");
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton kind : List.of(bits, densities)) {
            kind.setMinWidth(USE_PREF_SIZE);
            kind.setToggleGroup(group);
            kind.setOnAction(event -> {
                // one of them is always chosen
                kind.setSelected(true);
                draw();
            });
        }
        bits.setSelected(true);
        HBox kinds = new HBox(bits, densities);
        kinds.getStyleClass().add("sensitivity-kinds");
        FlowPane row = new FlowPane(start, measures, kinds);
        row.getStyleClass().add("sensitivity-row");
        for (Node node : List.of(measures, kinds)) {
            node.visibleProperty().bind(sensitivity.curvesProperty().isNotNull());
        }
        return row;
    }

    /** The point under the pointer; without one, what pictures were used. */
    private Label readout() {
        return note(
                "sensitivity-readout",
                "The pictures that the figures are from, or the point under the pointer.",
                Bindings.when(chart.readoutProperty().isNotEmpty())
                        .then(chart.readoutProperty())
                        .otherwise(sensitivity.picturesProperty()));
    }

    private static Label note(String id, String explanation, ObservableValue<String> text) {
        Label label = Legends.note(id, explanation);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void show(Job job) {
        progress.getChildren().clear();
        progress.setVisible(job != null);
        if (job != null) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(job.fractionProperty());
            Label step = Notes.note("sensitivity-step", "What is being done.");
            step.textProperty()
                    .bind(Bindings.when(job.stepProperty().isEmpty())
                            .then(job.title())
                            .otherwise(job.stepProperty()));
            Label left = Notes.note("sensitivity-left", "A guess from the share that is done.");
            left.setMinWidth(USE_PREF_SIZE);
            long begun = System.nanoTime();
            left.textProperty()
                    .bind(job.fractionProperty()
                            .map(done -> TimeLeft.words(done.doubleValue(), (System.nanoTime() - begun) / 1e9)));
            step.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(step, Priority.ALWAYS);
            Button cancel =
                    GoalControls.button("sensitivity-cancel", "Cancel", "Stops; what is known so far is not kept.");
            cancel.setOnAction(event -> sensitivity.cancel());
            progress.getChildren().setAll(bar, step, left, cancel);
        }
    }

    /** What nobody sees is not drawn. */
    private void show() {
        if (!inFront.getValue()) {
            return;
        }
        List<SensitivityMeasure> there =
                SensitivityMeasure.of(sensitivity.curvesProperty().get());
        if (!measures.getItems().equals(there)) {
            SensitivityMeasure chosen = measures.getValue();
            measures.getItems().setAll(there);
            measures.setValue(chosen != null && there.contains(chosen) ? chosen : SensitivityMeasure.AGREEMENT);
        }
        draw();
    }

    private Map<String, Role> roles() {
        CompressionSource source = model.sourceProperty().get();
        return source == null ? Map.of() : PlanBars.of(source.graph().graph()).roles();
    }

    private void draw() {
        SensitivityCurves curves = sensitivity.curvesProperty().get();
        chart.setVisible(curves != null);
        chart.curvesProperty()
                .set(
                        curves == null || measures.getValue() == null
                                ? CurveSet.EMPTY
                                : measures.getValue()
                                        .curves(curves, model.planProperty().get(), densities.isSelected())
                                        .withRoles(roles()));
    }
}
