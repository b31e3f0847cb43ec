package dev.kiln.app.history;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The front variant's steps: a click goes to the state behind one, several at once undone or done again. */
public final class HistoryView extends VBox implements DocumentView {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Document document;
    private final ListView<HistoryRow> list = new ListView<>();
    private final Label summary = new Label();

    public HistoryView(Document document) {
        this.document = document;
        getStyleClass().add("history");
        summary.setId("history-summary");
        summary.getStyleClass().add("note");
        summary.setWrapText(true);
        list.setId("history-list");
        list.getStyleClass().add("dense");
        list.setAccessibleText("Steps of the variant in front");
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                jump(list.getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(summary, list);
    }

    private void jump(int index) {
        if (index >= 0) {
            document.jump(index);
        }
    }

    @Override
    public void show(DocumentState state) {
        List<HistoryRow> rows = HistoryRow.of(document.variants().front().history());
        int present = document.variants().front().history().position();
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
            list.getSelectionModel().clearAndSelect(present);
            list.scrollTo(Math.max(0, present - 2));
        }
        summary.setText(
                rows.size() == 1
                        ? "No steps yet. Whatever you change is listed here, and a click goes back to any state."
                        : "%s · a click goes to that state; steps below the present one are undone, not lost, until you change something else."
                                .formatted(Figures.count(rows.size() - 1, "step")));
    }

    private static String change(HistoryRow row) {
        String change = row.change();
        return change.isEmpty() ? "" : "   (" + change + ")";
    }

    private final class Cell extends ListCell<HistoryRow> {
        Cell() {
            getStyleClass().add("history-step");
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    jump(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty ? null : (row.place() == HistoryRow.Place.PRESENT ? "▸ " : "   ") + row.text() + change(row));
            pseudoClassStateChanged(PRESENT, !empty && row.place() == HistoryRow.Place.PRESENT);
            pseudoClassStateChanged(UNDONE, !empty && row.place() == HistoryRow.Place.UNDONE);
        }
    }
}
