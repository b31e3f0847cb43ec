package dev.kiln.app.inspector;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edit;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** The control of one field. While it follows the document it does not edit it. */
abstract class FieldControl {
    private final Document document;
    private final Consumer<String> select;
    private final Tooltip tooltip = new Tooltip();
    private boolean following;

    /** @param select takes the id of a layer to select */
    FieldControl(Document document, Consumer<String> select) {
        this.document = document;
        this.select = select;
    }

    static FieldControl of(Field field, Document document, Consumer<String> select, Consumer<String> hint) {
        FieldControl control;
        if (field instanceof Field.Number number) {
            control = new NumberControl(number, document, select, hint);
        } else if (field instanceof Field.Choice choice) {
            control = new ChoiceControl(choice, document, select);
        } else {
            control = new ToggleControl((Field.Toggle) field, document, select);
        }
        control.node().setId("field-" + field.label().replace(' ', '-'));
        control.node().setTooltip(control.tooltip);
        control.tooltip.setWrapText(true);
        control.tooltip.setMaxWidth(InspectorPanel.TOOLTIP_WIDTH);
        control.node().setAccessibleText(field.label());
        control.show(field);
        return control;
    }

    abstract Control node();

    /** What the field is, and how to change it. */
    abstract String help();

    /** Stands behind the control; empty where nothing does. */
    String unit() {
        return "";
    }

    /** Takes the value and the edit of a field of the same kind and name. */
    final void show(Field field) {
        following = true;
        take(field);
        following = false;
        tooltip.setText(help());
        node().setAccessibleHelp(help());
    }

    abstract void take(Field field);

    final void edit(Edit edit) {
        edit(edit, null);
    }

    /** @param selected id of the layer to select after the edit, or null */
    final void edit(Edit edit, String selected) {
        if (following) {
            return;
        }
        document.apply(edit);
        if (selected != null && document.state().analysis().layer(selected).isPresent()) {
            select.accept(selected);
        }
    }

    private static final class ChoiceControl extends FieldControl {
        private final ComboBox<String> box = new ComboBox<>();
        private Field.Choice field;

        ChoiceControl(Field.Choice first, Document document, Consumer<String> select) {
            super(document, select);
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
        String help() {
            return field.explanation();
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

        ToggleControl(Field.Toggle first, Document document, Consumer<String> select) {
            super(document, select);
            field = first;
            box.setOnAction(event -> edit(field.edit().apply(box.isSelected())));
        }

        @Override
        Control node() {
            return box;
        }

        @Override
        String help() {
            return field.explanation();
        }

        @Override
        void take(Field shown) {
            field = (Field.Toggle) shown;
            box.setIndeterminate(field.mixed());
            box.setSelected(field.value());
        }
    }
}
