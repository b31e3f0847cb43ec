package dev.kiln.app.sides;

import dev.kiln.app.document.Selection;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.TensorDistance;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;

/** The distance of every layer, with a bar; its selection is the window's. */
public final class DistanceTable extends TableView<LayerDistance> {
    private final Selection selection;
    /** Relative L2 of a full bar. */
    private double longest;
    /** True while the table follows the window, and must not select for it. */
    private boolean following;

    /**
     * @param names of the two runs
     */
    public DistanceTable(String id, SideNames names, Selection selection) {
        this.selection = selection;
        setId(id);
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText("Distance of every layer between %s and %s".formatted(names.first(), names.second()));
        column(
                "Layer",
                "Name of the layer; click one to select it.",
                112,
                column -> new TextCell(LayerDistance::layer));
        column(
                "Relative L2",
                ("Length of the difference %2$s − %1$s over the length of %1$s: 0 where nothing changed, 1 where the change"
                                + " is as large as %1$s itself.")
                        .formatted(names.first(), names.second()),
                92,
                column -> new BarCell(row -> row.distance().map(TensorDistance::relativeL2), () -> longest));
        column(
                "Cosine",
                ("Whether the values of %2$s point the same way as those of %1$s: 1 where they differ by a factor only, 0"
                                + " where they have nothing in common.")
                        .formatted(names.first(), names.second()),
                58,
                column -> new TextCell(DistanceTable::cosine, "number-column"));
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                selection.select(now.layer());
            }
        });
        selection.layerProperty().addListener((o, before, now) -> followSelection());
    }

    private void column(
            String title,
            String explanation,
            int width,
            Callback<TableColumn<LayerDistance, LayerDistance>, TableCell<LayerDistance, LayerDistance>> cells) {
        TableColumn<LayerDistance, LayerDistance> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(explanation));
        column.setGraphic(header);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(cells);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private static String cosine(LayerDistance row) {
        return row.distance()
                .map(distance -> Figures.fixed(distance.cosine(), 4))
                .orElse("–");
    }

    /** Shows the layers of a comparison. */
    public void show(List<LayerDistance> rows) {
        following = true;
        longest = rows.stream()
                .flatMap(row -> row.distance().stream())
                .mapToDouble(TensorDistance::relativeL2)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        getItems().setAll(rows);
        following = false;
        followSelection();
    }

    private void followSelection() {
        following = true;
        int index = -1;
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).layer().equals(selection.layer())) {
                index = i;
            }
        }
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 2));
        }
        following = false;
    }

    /** Text of a row, with the reason where the layer has no distance. */
    private static final class TextCell extends TableCell<LayerDistance, LayerDistance> {
        private final Function<LayerDistance, String> text;

        TextCell(Function<LayerDistance, String> text, String... styleClasses) {
            this.text = text;
            getStyleClass().addAll(styleClasses);
        }

        @Override
        protected void updateItem(LayerDistance row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            setText(shown ? text.apply(row) : null);
            setTooltip(shown && !row.isComparable() ? new Tooltip(SideTexts.reason(row)) : null);
        }
    }
}
