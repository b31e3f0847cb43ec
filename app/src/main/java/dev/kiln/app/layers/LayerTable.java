package dev.kiln.app.layers;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.Selection;
import dev.kiln.app.terms.Term;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/**
 * Layers with their costs; its selection is the window's. A place of the table shows another row where a filter or an order moves
 * it, so that a drag changes texts and makes no rows.
 */
final class LayerTable extends TableView<LayerSlot> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** Room for the vertical scroll bar, in pixels. */
    private static final double SCROLL_BAR = 16;

    private final Selection selection;
    private final ObservableValue<Conventions> conventions;
    private static final Comparator<LayerRow> PARAMETERS =
            Comparator.comparingLong(row -> row.cost().parameters());
    private static final Comparator<LayerRow> OPERATIONS = Comparator.comparingLong(LayerRow::operations);

    private final Map<TableColumn<LayerSlot, ?>, Comparator<LayerRow>> orders = new HashMap<>();
    private TableColumn<LayerSlot, LayerSlot> operations;
    /** The state to show, or null. */
    private DocumentState shown;
    /** True while the table follows the window, and must not select for it. */
    private boolean following;

    private RowFilter filter = RowFilter.ALL;
    private List<LayerRow> rows = List.of();

    /** @param conventions how operations and sizes are counted; the table follows changes */
    LayerTable(Selection selection, ObservableValue<Conventions> conventions) {
        this.selection = selection;
        this.conventions = conventions;
        setId("layer-table");
        setAccessibleText("Layers with their costs");
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        setPlaceholder(new Label("No layer is like that."));
        // the places stay, and the rows are put in order
        setSortPolicy(table -> {
            arrange();
            return true;
        });
        widthProperty().addListener((o, before, now) -> fitColumns());
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
        text(
                "Layer",
                "Name of the layer, as in the authors' Caffe files.",
                150,
                row -> row.cost().id(),
                Comparator.comparing(row -> row.cost().id()));
        text("Kind", "What the layer does.", 86, LayerRow::kind, Comparator.comparing(LayerRow::kind));
        text(
                "Output",
                "Channels × height × width of what it computes.",
                88,
                row -> row.cost().outputShape().toString(),
                Comparator.comparing(row -> row.cost().outputShape().elements()));
        number("Parameters", "Weights and biases.", 98, row -> dash(row.cost().parameters()), PARAMETERS);
        number("Share", "Part of all parameters.", 60, row -> share(row.parameterShare()), PARAMETERS);
        operations = number("", "", 98, row -> dash(row.operations()), OPERATIONS);
        nameUnits(conventions.getValue());
        number("Share", "Part of all operations.", 60, row -> share(row.operationShare()), OPERATIONS);
        number(
                "Field",
                Term.RECEPTIVE_FIELD.sentence(),
                52,
                row -> Long.toString(row.cost().receptiveField().height()),
                Comparator.comparingLong(row -> row.cost().receptiveField().height()));
        number(
                "Held",
                Term.HELD.sentence(),
                72,
                row -> row.conventions().activations(row.cost().liveElements(), Precision.FP32),
                Comparator.comparingLong(row -> row.cost().liveElements()));
    }

    private static String dash(long count) {
        return count == 0 ? "–" : Figures.count(count);
    }

    private static String share(double share) {
        return share == 0 ? "–" : Figures.percent(share);
    }

    private void text(
            String title, String explanation, int width, Function<LayerRow, String> value, Comparator<LayerRow> order) {
        addColumn(title, explanation, width, value, order);
    }

    private TableColumn<LayerSlot, LayerSlot> number(
            String title, String explanation, int width, Function<LayerRow, String> value, Comparator<LayerRow> order) {
        TableColumn<LayerSlot, LayerSlot> column = addColumn(title, explanation, width, value, order);
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<LayerSlot, LayerSlot> addColumn(
            String title, String explanation, int width, Function<LayerRow, String> value, Comparator<LayerRow> order) {
        TableColumn<LayerSlot, LayerSlot> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(explanation));
        column.setGraphic(header);
        column.setCellValueFactory(slot -> new ReadOnlyObjectWrapper<>(slot.getValue()));
        column.setCellFactory(of -> new SteadyCell(value, needed -> widen(column, needed)));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        orders.put(column, order);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /** A column is made wide enough for what stands in it; it is not made narrower again, so that it stands still. */
    private void widen(TableColumn<LayerSlot, LayerSlot> column, double needed) {
        if (needed > column.getMinWidth()) {
            column.setMinWidth(needed);
            fitColumns();
        }
    }

    /** Columns share the width where it is enough for all figures; else they keep theirs, and the table scrolls. */
    private void fitColumns() {
        double least =
                getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        boolean fits = least <= getWidth() - SCROLL_BAR;
        setColumnResizePolicy(fits ? CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : UNCONSTRAINED_RESIZE_POLICY);
        if (!fits) {
            getColumns().forEach(column -> column.setPrefWidth(column.getMinWidth()));
        }
    }

    void show(DocumentState state) {
        shown = state;
        rows = LayerRow.of(state.analysis(), conventions.getValue());
        arrange();
        pseudoClassStateChanged(STALE, state.isStale());
    }

    /** Shows only the rows of a filter. */
    void setFilter(RowFilter wanted) {
        filter = wanted;
        arrange();
    }

    /** Number of all layers, shown or not. */
    int layers() {
        return rows.size();
    }

    private void arrange() {
        Stream<LayerRow> wanted = rows.stream().filter(filter::shows);
        Optional<Comparator<LayerRow>> order = order();
        List<LayerRow> arranged = order.isPresent() ? wanted.sorted(order.get()).toList() : wanted.toList();
        following = true;
        if (getItems().size() == arranged.size()) {
            for (int i = 0; i < arranged.size(); i++) {
                getItems().get(i).show(arranged.get(i));
            }
        } else {
            getItems().setAll(arranged.stream().map(LayerSlot::new).toList());
        }
        following = false;
        followSelection();
    }

    /** The order of the chosen column; empty for the network's own. */
    private Optional<Comparator<LayerRow>> order() {
        return getSortOrder().stream()
                .findFirst()
                .map(column -> column.getSortType() == TableColumn.SortType.DESCENDING
                        ? orders.get(column).reversed()
                        : orders.get(column));
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
