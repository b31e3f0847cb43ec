package dev.kiln.app.run;

import dev.kiln.core.network.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/** The most probable classes as bars; each is a button for the class's evidence where the network has any. */
final class PredictionList extends VBox {
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final IntConsumer choose;
    /** Kept from result to result, so that the keyboard's focus stays where it is. */
    private final List<PredictionRow> rows = new ArrayList<>();

    private boolean choosable;
    private int chosen = -1;

    /** @param choose told the class whose evidence is asked for */
    PredictionList(IntConsumer choose) {
        this.choose = choose;
        setId("predictions");
        getStyleClass().add("predictions");
    }

    /**
     * Shows predictions.
     *
     * @param label names a class by its index
     * @param hint what choosing a row does
     * @param hasEvidence whether rows can be chosen
     * @param doubtful true where layers are untrained, so that predictions mean little
     */
    void show(
            List<Prediction> predictions,
            IntFunction<String> label,
            String hint,
            boolean hasEvidence,
            boolean doubtful) {
        choosable = hasEvidence;
        pseudoClassStateChanged(DOUBTFUL, doubtful);
        while (rows.size() < predictions.size()) {
            rows.add(row(rows.size()));
        }
        for (int i = 0; i < predictions.size(); i++) {
            rows.get(i).show(predictions.get(i), label.apply(predictions.get(i).classIndex()), hint);
            rows.get(i).setFocusTraversable(hasEvidence);
        }
        List<PredictionRow> shown = rows.subList(0, predictions.size());
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        mark();
    }

    private PredictionRow row(int place) {
        PredictionRow row = new PredictionRow();
        row.setId("prediction-" + place);
        row.setOnAction(event -> {
            if (choosable) {
                choose.accept(row.classIndex());
            }
            mark();
        });
        return row;
    }

    /** Marks the class whose evidence is on screen; −1 marks none. */
    void showChosen(int classIndex) {
        chosen = classIndex;
        mark();
    }

    private void mark() {
        rows.forEach(row -> row.setSelected(row.classIndex() == chosen));
    }
}
