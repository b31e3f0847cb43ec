package dev.kiln.app.layers;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.app.terms.Term;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** All layers with their costs; its selection is the window's. */
public final class LayerTable extends TableView<LayerSlot> implements DocumentView {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Selection selection;
    private final ObservableValue<Conventions> conventions;
    private TableColumn<LayerSlot, LayerSlot> operations;
    /** The state to show, or null. */
    private DocumentState shown;
    /** True while the table follows the window, and must not select for it. */
    private boolean following;

    /** @param conventions how operations and sizes are counted; the table follows changes */
    public LayerTable(Selection selection, ObservableValue<Conventions> conventions) {
        this.selection = selection;
        this.conventions = conventions;
        setId("layer-table");
        setAccessibleText("Layers with their costs");
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                selection.select(now.row().cost().id());
            }
        });
        selection.layerProperty().addListener((o, before, now) -> followSelection());
        conventions.addListener((o, before, now) -> {
            nameUnits(now);
            if (shown != null) {
                show(shown);
            }
        });
    }

    private void nameUnits(Conventions now) {
        Label header = (Label) operations.getGraphic();
        header.setText(now.unit());
        header.getTooltip().setText(now.sentence());
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
        operations = number("", "", 98, row -> dash(row.conventions().operations(row.cost())));
        nameUnits(conventions.getValue());
        number("Share", "Part of all operations.", 60, row -> share(row.operationShare()));
        number(
                "Field",
                Term.RECEPTIVE_FIELD.sentence(),
                52,
                row -> Long.toString(row.cost().receptiveField().height()));
        number("Held", Term.HELD.sentence(), 72, row -> row.conventions()
                .activations(row.cost().liveElements(), Precision.FP32));
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

    private TableColumn<LayerSlot, LayerSlot> number(
            String title, String explanation, int width, Function<LayerRow, String> value) {
        TableColumn<LayerSlot, LayerSlot> column = addColumn(title, explanation, width, value);
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<LayerSlot, LayerSlot> addColumn(
            String title, String explanation, int width, Function<LayerRow, String> value) {
        TableColumn<LayerSlot, LayerSlot> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(explanation));
        column.setGraphic(header);
        column.setCellValueFactory(slot -> new ReadOnlyObjectWrapper<>(slot.getValue()));
        column.setCellFactory(of -> new SteadyCell(value));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    @Override
    public void show(DocumentState state) {
        shown = state;
        List<LayerRow> rows = LayerRow.of(state.analysis(), conventions.getValue());
        following = true;
        if (getItems().size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                getItems().get(i).show(rows.get(i));
            }
        } else {
            getItems().setAll(rows.stream().map(LayerSlot::new).toList());
        }
        following = false;
        pseudoClassStateChanged(STALE, state.isStale());
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
