package dev.kiln.app.compare;

import dev.kiln.app.document.Selection;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** A {@link ComparisonTable} on screen: for each network a value, its difference to the reference and their ratio on its ground. */
final class CompareTable extends TableView<ComparisonTable.Row> {
    private static final double NAME_WIDTH = 152;
    private static final double VALUE_WIDTH = 94;
    private static final double DIFFERENCE_WIDTH = 108;
    private static final double RATIO_WIDTH = 54;
    private static final double MOST_REFERENCE_WIDTH = 150;

    private final Selection selection;
    private final ObservableValue<Theme> theme;
    private List<String> shownNetworks = List.of();
    private int front;
    private boolean following;

    CompareTable(Selection selection, ObservableValue<Theme> theme) {
        this.selection = selection;
        this.theme = theme;
        setId("compare-table");
        getStyleClass().add("dense");
        setAccessibleText("Networks side by side");
        theme.addListener((o, before, now) -> refresh());
        selection.layerProperty().addListener((o, before, now) -> {
            if (!following) {
                following = true;
                follow();
                following = false;
            }
        });
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                following = true;
                now.layers().get(front).ifPresent(selection::select);
                following = false;
            }
        });
    }

    /**
     * @param front index of the network whose layers are selected in the window
     */
    void show(ComparisonTable table, int front) {
        following = true;
        this.front = front;
        List<String> names =
                table.networks().stream().map(ComparedNetwork::name).toList();
        if (!names.equals(shownNetworks)) {
            shownNetworks = names;
            getColumns().setAll(List.of(names(names.get(0))));
            for (int i = 0; i < names.size(); i++) {
                getColumns().add(network(i, names.get(i)));
            }
        }
        ((Label) getColumns().get(0).getGraphic()).setText(table.unit());
        getItems().setAll(table.rows());
        widen(table.rows());
        follow();
        following = false;
    }

    /** Makes room for the longest figures; columns that have more keep it. */
    private void widen(List<ComparisonTable.Row> rows) {
        for (int i = 0; i < shownNetworks.size(); i++) {
            TableColumn<ComparisonTable.Row, ?> column = getColumns().get(i + 1);
            int network = i;
            List<Figure> figures =
                    rows.stream().map(row -> row.figures().get(network)).toList();
            if (i == 0) {
                FigureWidth.widen(column, figures, Figure::value);
            } else {
                FigureWidth.widen(column.getColumns().get(0), figures, Figure::value);
                FigureWidth.widen(column.getColumns().get(1), figures, Figure::difference);
            }
        }
    }

    private void follow() {
        String selected = selection.layer();
        for (int i = 0; i < getItems().size() && selected != null; i++) {
            if (getItems()
                    .get(i)
                    .layers()
                    .get(front)
                    .filter(own -> isOneModule(own, selected))
                    .isPresent()) {
                getSelectionModel().clearAndSelect(i);
            }
        }
    }

    /** Layers of one module share what stands before the slash. */
    private static boolean isOneModule(String a, String b) {
        int slash = a.lastIndexOf('/');
        return a.equals(b) || (slash > 0 && b.startsWith(a.substring(0, slash + 1)));
    }

    private TableColumn<ComparisonTable.Row, String> names(String reference) {
        TableColumn<ComparisonTable.Row, String> column = column(
                "", "Modules in one row stand for each other; all is compared with " + reference + ".", NAME_WIDTH);
        column.getStyleClass().add("name-column");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        return column;
    }

    private TableColumn<ComparisonTable.Row, Figure> network(int index, String name) {
        if (index == 0) {
            TableColumn<ComparisonTable.Row, Figure> only =
                    figures(0, name, "What all others are compared with.", false);
            only.setPrefWidth(Math.max(VALUE_WIDTH, Math.min(MOST_REFERENCE_WIDTH, 9.0 * name.length())));
            return only;
        }
        TableColumn<ComparisonTable.Row, Figure> group = column(name, name, 0);
        group.getColumns().add(figures(index, "value", "The figure of " + name + ".", false));
        TableColumn<ComparisonTable.Row, Figure> difference =
                figures(index, "Δ", "What it has more or less than the reference.", true);
        difference.setPrefWidth(DIFFERENCE_WIDTH);
        group.getColumns().add(difference);
        TableColumn<ComparisonTable.Row, Figure> ratio =
                figures(index, "ratio", "Its figure over that of the reference; the ground shows it as well.", false);
        ratio.setCellFactory(column -> new HeatCell());
        ratio.setPrefWidth(RATIO_WIDTH);
        group.getColumns().add(ratio);
        return group;
    }

    private TableColumn<ComparisonTable.Row, Figure> figures(
            int index, String title, String explanation, boolean difference) {
        TableColumn<ComparisonTable.Row, Figure> column = column(title, explanation, VALUE_WIDTH);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().figures().get(index)));
        column.setCellFactory(c -> new FigureCell(difference));
        return column;
    }

    private static <T> TableColumn<ComparisonTable.Row, T> column(String title, String explanation, double width) {
        TableColumn<ComparisonTable.Row, T> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(explanation));
        column.setGraphic(header);
        if (width > 0) {
            column.setPrefWidth(width);
        }
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A value or a difference. */
    private static class FigureCell extends TableCell<ComparisonTable.Row, Figure> {
        private final boolean difference;

        FigureCell(boolean difference) {
            this.difference = difference;
        }

        @Override
        protected void updateItem(Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            setText(empty ? null : difference ? figure.difference() : figure.value());
        }
    }

    /** The ratio on its ground. */
    private final class HeatCell extends TableCell<ComparisonTable.Row, Figure> {
        HeatCell() {
            getStyleClass().add("heat-cell");
        }

        @Override
        protected void updateItem(Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            setText(empty ? null : figure.ratio());
            boolean colored = !empty && figure.doublings().isPresent();
            setBackground(colored ? HeatLegend.ground(figure.doublings().getAsDouble(), theme.getValue()) : null);
        }
    }
}
