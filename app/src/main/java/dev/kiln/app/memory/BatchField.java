package dev.kiln.app.memory;

import dev.kiln.core.numbers.NumberFault;
import dev.kiln.core.numbers.NumberText;
import dev.kiln.core.numbers.WholeRange;
import dev.kiln.core.suggestion.Storage;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Pictures that run at once: a slider whose equal steps are doublings, and a field to type into. */
final class BatchField extends HBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final WholeRange RANGE = new WholeRange(1, Storage.MAX_BATCH, "pictures");
    private static final Tooltip EXPLANATION =
            new Tooltip("Pictures that run at once: activations are held for each of them, weights only once.");

    private final Slider slider = new Slider(0, doublings(Storage.MAX_BATCH), 0);
    private final TextField field = new TextField("1");
    private final Label fault = new Label();
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
        field.focusedProperty().addListener((o, before, now) -> restore());
        field.setOnAction(event -> commit());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore();
            }
        });
        fault.setId("memory-batch-fault");
        fault.getStyleClass().add("problem");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren().addAll(label, slider, field, fault);
    }

    private static double doublings(int pictures) {
        return Math.log(pictures) / Math.log(2);
    }

    private static int pictures(double doublings) {
        return (int) Math.round(Math.pow(2, doublings));
    }

    /** A batch is taken at once; other text may become one with the next key, and is complained of where it is meant. */
    private void typed(String text) {
        try {
            choose(RANGE.readInt(text));
            complain("");
        } catch (NumberFault unfinished) {
            field.pseudoClassStateChanged(DANGER, false);
        }
    }

    private void commit() {
        try {
            RANGE.readInt(field.getText());
            show(batch);
        } catch (NumberFault wrong) {
            complain("Batch: " + wrong.getMessage());
            field.selectAll();
        }
    }

    private void restore() {
        complain("");
        field.setText(Integer.toString(batch));
    }

    private void complain(String sentence) {
        field.pseudoClassStateChanged(DANGER, !sentence.isEmpty());
        fault.setText(sentence);
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
        if (!field.isFocused() || !isTyped(shown)) {
            field.setText(Integer.toString(shown));
        }
    }

    /** Whether the text stands for a batch, however it is written: "1,024" is not rewritten while one types it. */
    private boolean isTyped(int shown) {
        return NumberText.whole(field.getText()).orElse(0) == shown;
    }
}
