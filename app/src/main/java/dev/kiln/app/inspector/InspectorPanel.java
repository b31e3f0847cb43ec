package dev.kiln.app.inspector;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the inspection of the selected layer; controls are built anew only where another kind of thing is selected. */
public final class InspectorPanel extends VBox {
    static final double TOOLTIP_WIDTH = 360;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Document document;
    private final Selection selection;
    private final ObservableValue<Conventions> conventions;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label hint = new Label();
    private final Label note = new Label();
    private final Label lastValid = new Label("figures of the last valid network");
    private final GridPane fields = grid();
    private final GridPane facts = grid();
    private final List<FieldControl> controls = new ArrayList<>();
    private final List<Label> factNames = new ArrayList<>();
    private final List<Label> factValues = new ArrayList<>();
    private List<String> shownFields = List.of();
    private List<String> shownFacts = List.of();

    /** @param conventions how operations and sizes are counted */
    public InspectorPanel(Document document, Selection selection, ObservableValue<Conventions> conventions) {
        this.document = document;
        this.selection = selection;
        this.conventions = conventions;
        getStyleClass().add("side-panel");
        Label section = new Label("INSPECTOR");
        section.getStyleClass().add("section-title");
        title.setId("inspector-title");
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        subtitle.getStyleClass().add("note");
        subtitle.setWrapText(true);
        hint.setId("inspector-hint");
        hint.getStyleClass().add("problem");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        // below all else: what comes and goes while one types must not move the fields under the pointer
        note.setId("inspector-note");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        lastValid.setId("inspector-last-valid");
        lastValid.getStyleClass().add("note");
        lastValid.managedProperty().bind(lastValid.visibleProperty());
        getChildren().addAll(section, title, subtitle, fields, hint, lastValid, facts, note);
        document.stateProperty().addListener((o, before, now) -> show());
        selection.layerProperty().addListener((o, before, now) -> {
            hint.setText("");
            show();
        });
        selection.stagesProperty().addListener((o, before, now) -> show());
        conventions.addListener((o, before, now) -> show());
        show();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("inspector-grid");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private void show() {
        Inspection inspection = Inspector.inspect(
                document.state(), selection.layer(), selection.stagesProperty().get(), conventions.getValue());
        title.setText(inspection.title());
        subtitle.setText(inspection.subtitle());
        note.setText(inspection.note());
        lastValid.setVisible(document.state().isStale());
        facts.pseudoClassStateChanged(STALE, document.state().isStale());
        showFields(inspection);
        showFacts(inspection);
    }

    private void showFields(Inspection inspection) {
        List<String> names = inspection.fields().stream().map(Field::label).toList();
        if (!names.equals(shownFields)) {
            shownFields = names;
            fields.getChildren().clear();
            controls.clear();
            for (Field field : inspection.fields()) {
                addField(FieldControl.of(field, document, selection::select, hint::setText), field);
            }
        }
        for (int i = 0; i < controls.size(); i++) {
            controls.get(i).show(inspection.fields().get(i));
        }
    }

    private void addField(FieldControl control, Field field) {
        Label name = name(field.label(), "");
        name.setTooltip(control.node().getTooltip());
        name.setLabelFor(control.node());
        if (control instanceof NumberControl number) {
            LabelDrag.install(name, number, document, selection::select);
        }
        fields.add(name, 0, controls.size());
        if (!(control instanceof NumberControl)) {
            fields.add(control.node(), 1, controls.size(), 2, 1);
        } else {
            Label unit = new Label(control.unit());
            unit.getStyleClass().add("field-unit");
            unit.setMinWidth(USE_PREF_SIZE);
            fields.add(control.node(), 1, controls.size());
            fields.add(unit, 2, controls.size());
        }
        controls.add(control);
    }

    private void showFacts(Inspection inspection) {
        List<String> names = inspection.facts().stream().map(Fact::name).toList();
        if (!names.equals(shownFacts)) {
            shownFacts = names;
            facts.getChildren().clear();
            factValues.clear();
            factNames.clear();
            for (Fact fact : inspection.facts()) {
                Label value = new Label();
                value.getStyleClass().add("fact-value");
                value.setMinWidth(USE_PREF_SIZE);
                Label name = name(fact.name(), fact.explanation());
                // a row of its own width: a long figure may stand below a short name
                HBox row = new HBox(name, space(), value);
                facts.add(row, 0, factValues.size(), 2, 1);
                factNames.add(name);
                factValues.add(value);
            }
        }
        explainFacts(inspection.facts());
        for (int i = 0; i < factValues.size(); i++) {
            factValues.get(i).setText(inspection.facts().get(i).value());
        }
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void explainFacts(List<Fact> shown) {
        for (int i = 0; i < factNames.size(); i++) {
            factNames.get(i).getTooltip().setText(shown.get(i).explanation());
        }
    }

    private static Label name(String text, String explanation) {
        Label name = new Label(text);
        name.getStyleClass().add("fact-name");
        name.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip(explanation);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        name.setTooltip(tooltip);
        return name;
    }
}
