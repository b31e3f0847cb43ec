package dev.kiln.app.compress;

import dev.kiln.visualizers.text.Figures;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What each part of care brings, once it was asked for. */
final class CareTable extends VBox {
    private final GridPane table = new GridPane();
    private final Label heading = Legends.note("care-heading", "Divergence on the pictures that calibrate.");

    CareTable(ObservableValue<CareEffects> effects) {
        getStyleClass().add("care-effects");
        table.setId("care-table");
        table.getStyleClass().add("care-table");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(heading, table);
        effects.addListener((o, before, now) -> show(now));
        show(effects.getValue());
    }

    private void show(CareEffects effects) {
        setVisible(effects != null);
        table.getChildren().clear();
        if (effects == null) {
            return;
        }
        heading.setText("Even steps at %s bytes, with these densities. How far answers are from those before:"
                .formatted(Figures.count(effects.fileBytes())));
        row(new CareEffects.Row("", "bytes", "moved by (KL)", ""), "note");
        effects.rows().forEach(row -> row(row, "care-cell"));
    }

    private void row(CareEffects.Row row, String style) {
        int place = table.getRowCount();
        String[] texts = {row.name(), row.bytes(), row.divergence(), row.factor()};
        for (int i = 0; i < texts.length; i++) {
            Label label = new Label(texts[i]);
            label.getStyleClass().add(style);
            label.setMinWidth(i == 0 ? 0 : Region.USE_PREF_SIZE);
            GridPane.setHalignment(label, i == 0 ? HPos.LEFT : HPos.RIGHT);
            table.add(label, i, place);
        }
    }
}
