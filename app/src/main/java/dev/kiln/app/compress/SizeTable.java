package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.weights.Notes;
import dev.kiln.core.compression.LayerParts;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The parts of a file in figures; its selection is the window's. */
final class SizeTable extends TableView<SizeRow> {
    /** Totals from here on have eight digits and more. */
    private static final long LARGE = 10_000_000;

    private static final int WIDE = 74;

    /** Enough for "fire2/squeeze1x1". */
    private static final int NAME_WIDTH = 112;

    private final Selection selection;
    /** True while the table follows the window, and must not select for it. */
    private boolean following;

    SizeTable(Selection selection) {
        this.selection = selection;
        setId("compress-parts");
        setAccessibleText("Bytes of each part of the file, by layer, as it is and with the plan");
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<SizeRow, String> names =
                column("Bytes of", "Layer, or what is around the layers.", NAME_WIDTH, SizeRow::name);
        names.setMinWidth(NAME_WIDTH);
        names.setCellFactory(shown -> nameCell());
        part("Values", "Codebook: the values that the weights share, or their step.", 50, LayerParts::codebook);
        part(
                "Codes",
                "Which weights are left after pruning, and which value each of them has; plain numbers where none are shared.",
                62,
                parts -> parts.positions() + parts.codes());
        part(
                "Biases",
                "One for each filter; layers with corrected biases keep fewer bits of them.",
                48,
                LayerParts::biases);
        number(
                "As it is",
                "The same in a file that keeps all weights as they are.",
                64,
                row -> Figures.count(row.before()));
        number("Planned", "In the file that Save writes.", 64, row -> Figures.count(row.after()));
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null && now.layer()) {
                selection.select(now.name());
            }
        });
        selection.layerProperty().addListener((o, before, now) -> follow());
    }

    /** Long names are cut off, and said whole under the pointer. */
    private static TableCell<SizeRow, String> nameCell() {
        return new TableCell<>() {
            @Override
            protected void updateItem(String name, boolean empty) {
                super.updateItem(name, empty);
                setText(empty ? null : name);
                setTooltip(empty ? null : Notes.explanation(name));
            }
        };
    }

    private void part(String title, String explanation, int width, ToLongFunction<LayerParts> bytes) {
        number(
                title,
                explanation,
                width,
                row -> row.parts() == null ? "" : Figures.count(bytes.applyAsLong(row.parts())));
    }

    private void number(String title, String explanation, int width, Function<SizeRow, String> value) {
        TableColumn<SizeRow, String> column = column(title, explanation, width, value);
        column.getStyleClass().add("number-column");
        // where it is narrow, names are cut, not figures
        column.setMinWidth(width);
    }

    private TableColumn<SizeRow, String> column(
            String title, String explanation, int width, Function<SizeRow, String> value) {
        return TextColumns.add(this, title, explanation, width, value);
    }

    /** Shows parts; rows that stay the same are not made anew, so that nothing flickers. */
    void show(List<SizeRow> rows) {
        following = true;
        if (!rows.isEmpty() && rows.get(0).before() >= LARGE) {
            getColumns().stream()
                    .filter(column -> column.getMinWidth() > WIDE - 15)
                    .forEach(column -> column.setMinWidth(WIDE));
        }
        if (rows.size() != getItems().size()) {
            getItems().setAll(rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        }
        following = false;
        follow();
    }

    private void follow() {
        following = true;
        int index = -1;
        for (int i = 0; i < getItems().size(); i++) {
            SizeRow row = getItems().get(i);
            index = row.layer() && row.name().equals(selection.layer()) ? i : index;
        }
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 3));
        }
        following = false;
    }
}
