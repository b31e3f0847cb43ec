package dev.kiln.app.weights;

import dev.kiln.visualizers.text.Figures;
import java.util.Collection;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line that says what of the network is not trained, beside a button that opens weights; not there where all is well. */
public final class UntrainedBanner extends HBox {
    private final Label warning = new Label();
    private final Tooltip names = Notes.explanation("");

    /**
     * @param id of the line
     * @param weightControls opens weights
     */
    public UntrainedBanner(String id, Region weightControls) {
        warning.setId(id);
        warning.getStyleClass().add("warning");
        warning.setMinWidth(0);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.setTooltip(names);
        HBox.setHgrow(warning, Priority.ALWAYS);
        weightControls.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(warning, weightControls);
        getStyleClass().add("weights-banner");
        visibleProperty().bind(warning.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /**
     * @param text what to say; empty for nothing
     * @param untrained ids of the layers with random weights, named in the tooltip
     */
    public void show(String text, Collection<String> untrained) {
        warning.setText(text);
        names.setText(
                untrained.isEmpty()
                        ? text
                        : "Random numbers stand in for the weights of "
                                + untrained.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** Says that the loaded weights fit the other layers only. */
    public static String some(int untrained, int all) {
        return "⚠ %d of %s %s untrained, because the loaded weights do not fit."
                .formatted(untrained, Figures.count(all, "layer"), untrained == 1 ? "is" : "are");
    }
}
