package dev.kiln.app.compress;

import dev.kiln.app.weights.Notes;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of text that stay where they are, with headers that explain themselves. */
final class TextColumns {
    private TextColumns() {}

    /**
     * Adds a column behind the others.
     *
     * @param width preferred, in pixels
     */
    static <T> TableColumn<T, String> add(
            TableView<T> table, String title, String explanation, int width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(Notes.explanation(explanation));
        column.setGraphic(header);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }
}
