package dev.kiln.app.layers;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** All layers with their costs; its selection is the window's. */
public final class LayerTable extends TableView<LayerSlot> implements DocumentView {
    private final Selection selection;
    /** True while the table follows the window, and must not select for it. */
    private boolean following;

    public LayerTable(Selection selection) {
        this.selection = selection;
        setId("layer-table");
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                selection.select(now.row().cost().id());
            }
        });
        selection.layerProperty().addListener((o, before, now) -> followSelection());
    }

    private void addColumns() {
        text("Layer", "Name of the layer, as in the authors' Caffe files.", 162, row -> row.cost()
                .id());
        text("Kind", "What the layer does.", 92, row -> row.cost()
                .layer()
                .kind()
                .replace('-', ' '));
        text("Output", "Channels × height × width of what it computes.", 96, row -> row.cost()
                .outputShape()
                .toString());
        number("Parameters", "Weights and biases.", 98, row -> dash(row.cost().parameters()));
        number("Share", "Part of all parameters.", 60, row -> share(row.parameterShare()));
        number(
                "MACs",
                "Multiply-accumulates for one picture, biases not counted.",
                98,
                row -> dash(row.cost().macs()));
        number("Share", "Part of all MACs.", 60, row -> share(row.macShare()));
        number(
                "Field",
                "Receptive field: pixels on a side that one cell sees.",
                52,
                row -> Long.toString(row.cost().receptiveField().height()));
        number(
                "Held",
                "Activations in memory while the layer runs, fp32.",
                72,
                row -> Figures.binaryBytes(Precision.FP32.bytes(row.cost().liveElements())));
    }

    private static String dash(long count) {
        return count == 0 ? "–" : Figures.count(count);
    }

    private static String share(double share) {
        return share == 0 ? "–" : Figures.percent(share);
    }

    private void text(String title, String explanation, int width, Function<LayerRow, String> value) {
        addColumn(title, explanation, width, value);
    }

    private void number(String title, String explanation, int width, Function<LayerRow, String> value) {
        addColumn(title, explanation, width, value).getStyleClass().add("number-column");
    }

    private TableColumn<LayerSlot, String> addColumn(
            String title, String explanation, int width, Function<LayerRow, String> value) {
        TableColumn<LayerSlot, String> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(explanation));
        column.setGraphic(header);
        column.setCellValueFactory(slot -> slot.getValue().rowProperty().map(value));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    @Override
    public void show(DocumentState state) {
        List<LayerRow> rows = LayerRow.of(state.analysis());
        following = true;
        if (getItems().size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                getItems().get(i).show(rows.get(i));
            }
        } else {
            getItems().setAll(rows.stream().map(LayerSlot::new).toList());
        }
        following = false;
        getStyleClass().remove("stale");
        if (state.isStale()) {
            getStyleClass().add("stale");
        }
        followSelection();
    }

    private void followSelection() {
        following = true;
        String wanted = selection.layer();
        int index = -1;
        for (int i = 0; wanted != null && i < getItems().size(); i++) {
            if (getItems().get(i).row().cost().id().equals(wanted)) {
                index = i;
            }
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
