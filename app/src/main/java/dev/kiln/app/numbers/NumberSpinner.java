package dev.kiln.app.numbers;

import dev.kiln.core.numbers.NumberFault;
import dev.kiln.core.numbers.WholeRange;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * A spinner of whole numbers. Text that is none of them changes nothing: it turns red, and the range and what was found are said.
 * Leaving the field or Escape shows the number as it was.
 */
public class NumberSpinner extends Spinner<Integer> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Consumer<String> hint;
    private WholeRange range;

    /** @param hint takes the sentence about what was wrong; empty where nothing is */
    public NumberSpinner(WholeRange range, int value, Consumer<String> hint) {
        this.hint = hint;
        setEditable(true);
        setRange(range, value);
        focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                restore();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore();
            }
        });
        valueProperty().addListener((o, before, now) -> complain(""));
    }

    /** Offers other numbers. */
    public final void setRange(WholeRange offered, int value) {
        range = offered;
        IntegerSpinnerValueFactory values =
                new IntegerSpinnerValueFactory(Math.toIntExact(offered.min()), Math.toIntExact(offered.max()), value);
        values.setConverter(new Converter());
        setValueFactory(values);
    }

    private void restore() {
        getEditor().setText(getValueFactory().getConverter().toString(getValue()));
        complain("");
    }

    private void complain(String sentence) {
        pseudoClassStateChanged(DANGER, !sentence.isEmpty());
        hint.accept(sentence);
    }

    private final class Converter extends StringConverter<Integer> {
        @Override
        public String toString(Integer value) {
            return value == null ? "" : value.toString();
        }

        /** Text that is no number gives the present one back: JavaFX would tell listeners of another before it corrects it. */
        @Override
        public Integer fromString(String text) {
            try {
                int number = range.readInt(text);
                complain("");
                return number;
            } catch (NumberFault fault) {
                complain(fault.getMessage());
                return getValue();
            }
        }
    }
}
