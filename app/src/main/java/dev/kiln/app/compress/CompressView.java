package dev.kiln.app.compress;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.app.weights.AskFile;
import dev.kiln.app.weights.Notes;
import dev.kiln.app.weights.UntrainedBanner;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.palette.Theme;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Density and bits of every layer, and what they do to size and answers. */
public final class CompressView extends BorderPane implements DocumentView {
    private final CompressionViewModel model;
    private final ObservableValue<Weights> loaded;
    private final UntrainedBanner warning;
    private final HBox pills = new HBox();
    private final ToggleGroup chosenPane = new ToggleGroup();
    private final StackPane panes = new StackPane();
    private DocumentState state;

    /**
     * @param loaded weights that the user opened, or null
     * @param weightControls a button that opens weights, shown where some are missing
     * @param effects what panes beside the plan show of its effect
     * @param sensitivity goals, and what each layer costs
     */
    public CompressView(
            CompressionViewModel model,
            ObservableValue<Weights> loaded,
            Selection selection,
            ObservableValue<Theme> theme,
            AskFile askFile,
            Region weightControls,
            EffectPanes effects,
            SensitivityPane sensitivity) {
        this.model = model;
        this.loaded = loaded;
        setId("compress");
        getStyleClass().add("compress");
        weightControls.setId("compress-open");
        warning = new UntrainedBanner("compress-warning", weightControls);
        setTop(new VBox(new PlanControls(model, askFile), warning, written()));
        setCenter(sides(new CurvesPane(model, selection, theme)));
        addPane("size", "Size", "What of the file is what, by layer and coder.", new SizePane(model, selection));
        addPane(
                "formats",
                "Formats",
                "The planned weights in other formats, and what the paper reports.",
                new FormatsPane(model, model.formatSizes()));
        addPane("effect", "Effect", "What compression does to predictions, and in which layers.", effects.effect());
        addPane(
                "sensitivity",
                "Goals",
                "Plans for a size or a loss, and what each layer alone would save and cost.",
                sensitivity);
        addPane("values", "Values", "The layer's weights, and the values that they share after.", effects.values());
        addPane("mask", "Mask", "Which of the layer's weights are left.", effects.mask());
        loaded.addListener((o, before, now) -> refreshInFront());
        model.sourceProperty().addListener((o, before, now) -> warn());
    }

    private SplitPane sides(Node curves) {
        pills.getStyleClass().add("compress-pills");
        VBox right = new VBox(pills, panes);
        right.getStyleClass().add("compress-panes");
        right.setMinWidth(300);
        VBox.setVgrow(panes, Priority.ALWAYS);
        SplitPane sides = new SplitPane(curves, right);
        sides.setDividerPositions(0.45);
        return sides;
    }

    /** Adds a pane to the right of the curves; the first one is in front. */
    private void addPane(String id, String title, String explanation, Region pane) {
        ToggleButton pill = new ToggleButton(title);
        pill.setId("compress-pane-" + id);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setTooltip(Notes.explanation(explanation));
        pill.setToggleGroup(chosenPane);
        // one of them is always chosen
        pill.setOnAction(event -> pill.setSelected(true));
        pill.setSelected(panes.getChildren().isEmpty());
        // what is too wide for a narrow window breaks its lines and is not cut off
        pane.setMinWidth(0);
        pane.visibleProperty().bind(pill.selectedProperty());
        panes.getChildren().add(pane);
        pills.getChildren().add(pill);
        int last = pills.getChildren().size() - 1;
        for (int i = 0; i <= last && last > 0; i++) {
            Node each = pills.getChildren().get(i);
            each.getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
            each.getStyleClass().add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
        }
    }

    /** Says that a file was written, until the plan changes. */
    private Label written() {
        Label written = Notes.note("compress-written", "The file that Save wrote with this plan.");
        written.getStyleClass().add("compress-written");
        written.textProperty().bind(model.writtenProperty());
        written.visibleProperty().bind(written.textProperty().isNotEmpty());
        written.managedProperty().bind(written.visibleProperty());
        return written;
    }

    @Override
    public void show(DocumentState shown) {
        state = shown;
        setOpacity(shown.isStale() ? 0.6 : 1);
        refresh();
    }

    /** While another tab is in front nothing is computed, and what is done with the weights before stops; {@link #show} catches up. */
    private void refreshInFront() {
        if (state != null && getParent() != null && getParent().isVisible()) {
            refresh();
        } else {
            model.forget();
        }
    }

    private void refresh() {
        if (!state.isStale()) {
            model.show(state.architecture(), loaded.getValue());
        }
        warn();
    }

    private void warn() {
        CompressionSource source = model.sourceProperty().get();
        warning.show(
                SizeTexts.warning(source, state != null && state.isStale()),
                source == null ? Set.of() : source.untrained());
    }
}
