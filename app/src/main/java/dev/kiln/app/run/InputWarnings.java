package dev.kiln.app.run;

import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.Weights;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What makes predictions mean little: layers without trained weights, and input that the weights were not trained with. */
final class InputWarnings extends VBox {
    private final RunViewModel run;
    private final Label untrained = label("weights-warning");
    private final Label preprocessing = label("preprocessing-warning");
    private final Button mend = new Button();

    InputWarnings(RunViewModel run) {
        this.run = run;
        getStyleClass().add("input-warnings");
        mend.setId("use-expected-input");
        mend.getStyleClass().addAll("small", "accent");
        VBox hint = new VBox(preprocessing, mend);
        hint.getStyleClass().add("preprocessing-hint");
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(preprocessing.textProperty().isNotEmpty());
        getChildren().addAll(hint, untrained);
        run.resultProperty().addListener((o, before, now) -> show());
        run.weightsProperty().addListener((o, before, now) -> show());
        run.preprocessingProperty().addListener((o, before, now) -> show());
        managedProperty().bind(hint.visibleProperty().or(untrained.visibleProperty()));
        show();
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("warning");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void show() {
        Weights weights = run.weightsProperty().get();
        untrained.setText(RunTexts.warning(weights, run.resultProperty().get()));
        Preprocessing chosen = run.preprocessingProperty().get();
        preprocessing.setText(
                weights == null ? "" : ExpectedInput.warning(weights, chosen).orElse(""));
        if (weights != null) {
            ExpectedInput.of(weights).ifPresent(expected -> {
                mend.setText("Use " + RunTexts.preprocessing(expected));
                mend.setOnAction(event -> run.preprocessingProperty().set(expected));
            });
        }
    }
}
