package dev.kiln.app.memory;

import dev.kiln.core.suggestion.Storage;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Pictures that run at once: a slider whose equal steps are doublings, and a field to type into. */
final class BatchField extends HBox {
    private static final Tooltip EXPLANATION =
            new Tooltip("Pictures that run at once: activations are held for each of them, weights only once.");

    private final Slider slider = new Slider(0, doublings(Storage.MAX_BATCH), 0);
    private final TextField field = new TextField("1");
    private final IntConsumer onChange;
    private int batch = 1;

    BatchField(IntConsumer onChange) {
        this.onChange = onChange;
        getStyleClass().add("memory-batch");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label("Batch");
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        slider.setId("memory-batch");
        slider.setBlockIncrement(1);
        slider.setAccessibleText("Batch, 1 to " + Storage.MAX_BATCH);
        slider.setTooltip(EXPLANATION);
        slider.valueProperty().addListener((o, before, now) -> choose(pictures(now.doubleValue())));
        field.setId("memory-batch-field");
        field.setAccessibleText("Batch, 1 to " + Storage.MAX_BATCH);
        field.setTooltip(EXPLANATION);
        field.setPrefColumnCount(3);
        field.textProperty().addListener((o, before, now) -> typed(now));
        field.focusedProperty().addListener((o, before, now) -> show(batch));
        field.setOnAction(event -> show(batch));
        getChildren().addAll(label, slider, field);
    }

    private static double doublings(int pictures) {
        return Math.log(pictures) / Math.log(2);
    }

    private static int pictures(double doublings) {
        return (int) Math.round(Math.pow(2, doublings));
    }

    /** What is no batch, or not yet, waits for more to be typed. */
    private void typed(String text) {
        if (text.strip().matches("\\d{1,4}")) {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= Storage.MAX_BATCH) {
                choose(number);
            }
        }
    }

    private void choose(int chosen) {
        if (chosen != batch) {
            batch = chosen;
            onChange.accept(chosen);
            show(chosen);
        }
    }

    /** Follows the model. */
    void show(int shown) {
        batch = shown;
        if (pictures(slider.getValue()) != shown) {
            slider.setValue(doublings(shown));
        }
        if (!field.isFocused() || !field.getText().strip().equals(Integer.toString(shown))) {
            field.setText(Integer.toString(shown));
        }
    }
}
