package dev.kiln.app.inspector;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the inspection of the selected layer; controls are built anew only where another kind of thing is selected. */
public final class InspectorPanel extends VBox {
    private final Document document;
    private final Selection selection;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final GridPane fields = grid();
    private final GridPane facts = grid();
    private final List<FieldControl> controls = new ArrayList<>();
    private final List<Label> factValues = new ArrayList<>();
    private List<String> shownFields = List.of();
    private List<String> shownFacts = List.of();

    public InspectorPanel(Document document, Selection selection) {
        this.document = document;
        this.selection = selection;
        getStyleClass().add("side-panel");
        Label section = new Label("INSPECTOR");
        section.getStyleClass().add("section-title");
        title.setId("inspector-title");
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        subtitle.getStyleClass().add("note");
        subtitle.setWrapText(true);
        getChildren().addAll(section, title, subtitle, fields, facts);
        document.stateProperty().addListener((o, before, now) -> show());
        selection.layerProperty().addListener((o, before, now) -> show());
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
        Inspection inspection = Inspector.inspect(document.state(), selection.layer());
        title.setText(inspection.title());
        subtitle.setText(inspection.subtitle());
        showFields(inspection);
        showFacts(inspection);
    }

    private void showFields(Inspection inspection) {
        List<String> names = inspection.fields().stream()
                .map(field -> inspection.title() + "/" + field.label())
                .toList();
        if (!names.equals(shownFields)) {
            shownFields = names;
            fields.getChildren().clear();
            controls.clear();
            for (Field field : inspection.fields()) {
                FieldControl control = FieldControl.of(field, document);
                Label name = name(field.label(), field.explanation());
                name.setLabelFor(control.node());
                fields.addRow(controls.size(), name, control.node());
                controls.add(control);
            }
        }
        for (int i = 0; i < controls.size(); i++) {
            controls.get(i).show(inspection.fields().get(i));
        }
    }

    private void showFacts(Inspection inspection) {
        List<String> names = inspection.facts().stream().map(Fact::name).toList();
        if (!names.equals(shownFacts)) {
            shownFacts = names;
            facts.getChildren().clear();
            factValues.clear();
            for (Fact fact : inspection.facts()) {
                Label value = new Label();
                value.getStyleClass().add("fact-value");
                value.setMinWidth(USE_PREF_SIZE);
                facts.addRow(factValues.size(), name(fact.name(), fact.explanation()), value);
                factValues.add(value);
            }
        }
        for (int i = 0; i < factValues.size(); i++) {
            factValues.get(i).setText(inspection.facts().get(i).value());
        }
    }

    private static Label name(String text, String explanation) {
        Label name = new Label(text);
        name.getStyleClass().add("fact-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(explanation));
        return name;
    }
}
