package dev.kiln.app.run;

import dev.kiln.core.network.Prediction;
import dev.kiln.visualizers.text.Figures;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One class with its probability as a bar; a button that shows what speaks for the class. */
final class PredictionRow extends ToggleButton {
    private final Label name = new Label();
    private final Label probability = new Label();
    private final ProgressBar bar = new ProgressBar();
    private int classIndex;

    PredictionRow() {
        getStyleClass().setAll("prediction-row");
        name.getStyleClass().add("prediction-name");
        probability.getStyleClass().add("fact-value");
        probability.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("prediction-bar");
        VBox content = new VBox(new HBox(name, space, probability), bar);
        content.prefWidthProperty()
                .bind(widthProperty().subtract(snappedLeftInset()).subtract(snappedRightInset()));
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(new Tooltip());
    }

    /** The class, from 0. */
    int classIndex() {
        return classIndex;
    }

    /**
     * Shows a class.
     *
     * @param hint what a click does
     */
    void show(Prediction prediction, String label, String hint) {
        classIndex = prediction.classIndex();
        name.setText(label);
        probability.setText(Figures.percent(prediction.probability()));
        bar.setProgress(prediction.probability());
        getTooltip().setText("class " + classIndex + ": " + label + "\n" + hint);
        setAccessibleText("%s, %s".formatted(label, probability.getText()));
        setAccessibleHelp(hint);
    }
}
