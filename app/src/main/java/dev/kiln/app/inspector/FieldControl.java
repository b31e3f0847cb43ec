package dev.kiln.app.inspector;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;

/** The control of one field. While it follows the document it does not edit it. */
abstract class FieldControl {
    private final Document document;
    private boolean following;

    private FieldControl(Document document) {
        this.document = document;
    }

    static FieldControl of(Field field, Document document) {
        FieldControl control;
        if (field instanceof Field.Number number) {
            control = new NumberControl(number, document);
        } else if (field instanceof Field.Choice choice) {
            control = new ChoiceControl(choice, document);
        } else {
            control = new ToggleControl((Field.Toggle) field, document);
        }
        control.node().setId("field-" + field.label().replace(' ', '-'));
        control.node().setTooltip(new Tooltip(field.explanation()));
        control.node().setAccessibleText(field.label());
        return control;
    }

    abstract Control node();

    /** Takes the value and the edit of a field of the same kind and name. */
    final void show(Field field) {
        following = true;
        take(field);
        following = false;
    }

    abstract void take(Field field);

    final void edit(Edit edit) {
        if (!following) {
            document.apply(edit);
        }
    }

    final boolean isFollowing() {
        return following;
    }

    private static final class NumberControl extends FieldControl {
        private final Spinner<Integer> spinner;
        private final IntegerSpinnerValueFactory values;
        private Field.Number field;

        NumberControl(Field.Number first, Document document) {
            super(document);
            field = first;
            values = new IntegerSpinnerValueFactory(first.min(), first.max(), first.value(), first.step());
            values.setConverter(new WholeNumbers(() -> field.value()));
            spinner = new Spinner<>(values);
            spinner.setEditable(true);
            spinner.setPrefWidth(110);
            spinner.getEditor().setId("editor-" + first.label().replace(' ', '-'));
            spinner.valueProperty().addListener((o, before, now) -> {
                if (!isFollowing() && now != null && now != field.value()) {
                    edit(field.edit().apply(now));
                }
            });
            spinner.focusedProperty().addListener((o, before, now) -> {
                if (!now) {
                    spinner.commitValue();
                }
            });
        }

        @Override
        Control node() {
            return spinner;
        }

        @Override
        void take(Field shown) {
            field = (Field.Number) shown;
            values.setMin(field.min());
            values.setMax(field.max());
            values.setValue(field.value());
        }
    }

    private static final class ChoiceControl extends FieldControl {
        private final ComboBox<String> box = new ComboBox<>();
        private Field.Choice field;

        ChoiceControl(Field.Choice first, Document document) {
            super(document);
            field = first;
            box.getItems().setAll(first.options());
            box.setPrefWidth(110);
            box.setOnAction(event -> {
                if (box.getValue() != null && !box.getValue().equals(field.value())) {
                    edit(field.edit().apply(box.getValue()));
                }
            });
        }

        @Override
        Control node() {
            return box;
        }

        @Override
        void take(Field shown) {
            field = (Field.Choice) shown;
            box.setValue(field.value());
        }
    }

    private static final class ToggleControl extends FieldControl {
        private final CheckBox box = new CheckBox();
        private Field.Toggle field;

        ToggleControl(Field.Toggle first, Document document) {
            super(document);
            field = first;
            box.setOnAction(event -> edit(field.edit().apply(box.isSelected())));
        }

        @Override
        Control node() {
            return box;
        }

        @Override
        void take(Field shown) {
            field = (Field.Toggle) shown;
            box.setSelected(field.value());
        }
    }
}
