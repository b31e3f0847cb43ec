package dev.kiln.app.run;

import dev.kiln.core.network.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** For a chosen class that is none of the most probable. */
    private final PredictionRow other = row("prediction-other");

    private String hint = "";
    private boolean choosable;
    private int top;
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
     * @param explanation what choosing a row does
     * @param hasEvidence whether rows can be chosen
     * @param doubtful true where layers are untrained, so that predictions mean little
     */
    void show(
            List<Prediction> predictions,
            IntFunction<String> label,
            String explanation,
            boolean hasEvidence,
            boolean doubtful) {
        choosable = hasEvidence;
        hint = explanation;
        pseudoClassStateChanged(DOUBTFUL, doubtful);
        while (rows.size() < predictions.size()) {
            rows.add(row("prediction-" + rows.size()));
        }
        for (int i = 0; i < predictions.size(); i++) {
            rows.get(i).show(predictions.get(i), label.apply(predictions.get(i).classIndex()), hint);
            rows.get(i).setFocusTraversable(hasEvidence);
        }
        top = predictions.size();
        place(List.copyOf(rows.subList(0, top)));
        mark();
    }

    private void place(List<PredictionRow> shown) {
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private PredictionRow row(String id) {
        PredictionRow row = new PredictionRow();
        row.setId(id);
        row.setOnAction(event -> {
            if (choosable) {
                choose.accept(row.classIndex());
            }
            mark();
        });
        return row;
    }

    /** Marks the class whose evidence is on screen, with a row of its own where it has none; empty marks none. */
    void showChosen(Optional<ClassMatch> match) {
        chosen = match.map(ClassMatch::classIndex).orElse(-1);
        List<PredictionRow> shown = new ArrayList<>(rows.subList(0, top));
        boolean listed = shown.stream().anyMatch(row -> row.classIndex() == chosen);
        match.filter(found -> !listed).ifPresent(found -> {
            String label = "%d. %s".formatted(found.rank(), found.label());
            other.show(new Prediction(found.classIndex(), found.probability()), label, hint);
            shown.add(other);
        });
        place(shown);
        mark();
    }

    private void mark() {
        other.setSelected(other.classIndex() == chosen);
        rows.forEach(row -> row.setSelected(row.classIndex() == chosen));
    }
}
