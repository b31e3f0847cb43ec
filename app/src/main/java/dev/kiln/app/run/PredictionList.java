package dev.kiln.app.run;

import dev.kiln.core.network.Prediction;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The most probable classes as bars. */
final class PredictionList extends VBox {
    PredictionList() {
        setId("predictions");
        getStyleClass().add("predictions");
    }

    /**
     * Shows predictions.
     *
     * @param label names a class by its index
     */
    void show(List<Prediction> predictions, IntFunction<String> label) {
        getChildren().setAll(predictions.stream().map(p -> row(p, label)).toList());
    }

    private static VBox row(Prediction prediction, IntFunction<String> label) {
        Label name = new Label(label.apply(prediction.classIndex()));
        name.getStyleClass().add("prediction-name");
        name.setTooltip(new Tooltip("class " + prediction.classIndex() + ": " + name.getText()));
        Label probability = new Label(Figures.percent(prediction.probability()));
        probability.getStyleClass().add("fact-value");
        probability.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(prediction.probability());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("prediction-bar");
        return new VBox(new HBox(name, space, probability), bar);
    }
}
