package dev.kiln.app.inspector;

import dev.kiln.app.document.Document;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A number to type into, to step by arrow keys and buttons, and to drag by its name (see {@link LabelDrag}). */
final class NumberControl extends FieldControl {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double WIDTH = 84;

    private final Spinner<Integer> spinner;
    private final SpinnerValueFactory<Integer> values = new SpinnerValueFactory<>() {
        @Override
        public void increment(int steps) {
            set(field.stepped(steps));
        }

        @Override
        public void decrement(int steps) {
            set(field.stepped(-steps));
        }
    };
    private final Consumer<String> hint;
    private Field.Number field;

    /** @param hint shows what was wrong with what was typed; empty where nothing is */
    NumberControl(Field.Number first, Document document, Consumer<String> select, Consumer<String> hint) {
        super(document, select);
        this.hint = hint;
        field = first;
        values.setValue(first.value());
        spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.setPrefWidth(WIDTH);
        spinner.getEditor().setId("editor-" + first.label().replace(' ', '-'));
        spinner.getEditor().setOnAction(event -> commit(false));
        spinner.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit(true);
            }
        });
        spinner.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private void step(KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            event.consume();
            set(
                    event.isAltDown()
                            ? field.nudged(direction)
                            : field.stepped(direction * (event.isShiftDown() ? field.largeStep() : 1)));
        } else if (event.getCode() == KeyCode.ESCAPE) {
            complain("");
            write();
        }
    }

    /** @param leaving true where nobody stays to mend what is wrong: then the number is shown as it was */
    private void commit(boolean leaving) {
        if (spinner.getEditor().getText().strip().equals(field.shown())) {
            // a number from a file may lie beyond what is offered here
            complain("");
            return;
        }
        NumberReading reading = NumberReading.of(spinner.getEditor().getText(), field);
        if (reading.value().isPresent()) {
            set(reading.value().getAsInt());
        } else {
            complain(reading.hint());
            if (leaving) {
                spinner.pseudoClassStateChanged(DANGER, false);
                write();
            } else {
                spinner.getEditor().selectAll();
            }
        }
    }

    private void set(int wanted) {
        complain("");
        if (wanted != field.value() || field.mixed()) {
            edit(
                    field.edit().apply(wanted),
                    field.selects() == null ? null : field.selects().apply(wanted));
        }
        // an edit that was refused leaves the number as it was
        write();
    }

    private void complain(String text) {
        spinner.pseudoClassStateChanged(DANGER, !text.isEmpty());
        hint.accept(text);
    }

    private void write() {
        values.setValue(field.value());
        spinner.getEditor().setText(field.shown());
    }

    /** The number as it is now. */
    Field.Number field() {
        return field;
    }

    @Override
    Control node() {
        return spinner;
    }

    @Override
    String help() {
        return field.help();
    }

    @Override
    String unit() {
        return field.unit();
    }

    @Override
    void take(Field shown) {
        boolean other = !((Field.Number) shown).shown().equals(field.shown());
        field = (Field.Number) shown;
        if (other || !spinner.isFocused()) {
            spinner.pseudoClassStateChanged(DANGER, false);
            write();
        }
    }
}
