package dev.kiln.app.compare;

import dev.kiln.app.document.Selection;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** A {@link ComparisonTable} on screen: for each network a value, its difference to the reference and their ratio on its ground. */
final class CompareTable extends TableView<ComparisonTable.Row> {
    private static final double NAME_WIDTH = 152;
    private static final double MOST_TITLE_WIDTH = 260;
    private static final double TITLE_LETTER = 8;
    private static final double PADDING = 12;
    private static final double SCROLL_BAR = 18;

    private final Selection selection;
    private final ObservableValue<Theme> theme;
    private List<String> shownNetworks = List.of();
    private List<FigureWidth> rooms = List.of();
    private boolean differences = true;
    private int front;
    private boolean following;

    CompareTable(Selection selection, ObservableValue<Theme> theme) {
        this.selection = selection;
        this.theme = theme;
        setId("compare-table");
        getStyleClass().add("dense");
        setAccessibleText("Networks side by side");
        theme.addListener((o, before, now) -> refresh());
        widthProperty().addListener((o, before, now) -> makeRoom());
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
        rooms = IntStream.range(0, names.size())
                .mapToObj(i -> FigureWidth.of(
                        table.rows().stream().map(row -> row.figures().get(i)).toList()))
                .toList();
        getItems().setAll(table.rows());
        makeRoom();
        follow();
        following = false;
    }

    /** Makes room for the longest figures, and leaves differences to the tooltips where they would not fit beside them. */
    private void makeRoom() {
        double room = getWidth() - NAME_WIDTH - SCROLL_BAR;
        boolean all = width(true) <= room;
        if (all != differences) {
            differences = all;
            refresh();
        }
        for (int i = 0; i < rooms.size(); i++) {
            getColumns().get(i + 1).setPrefWidth(columnWidth(i, differences));
        }
    }

    private double width(boolean withDifferences) {
        return IntStream.range(0, rooms.size())
                .mapToDouble(i -> columnWidth(i, withDifferences))
                .sum();
    }

    /** The title has room too, unless it is long. */
    private double columnWidth(int network, boolean withDifferences) {
        double title = Math.min(
                MOST_TITLE_WIDTH, TITLE_LETTER * shownNetworks.get(network).length() + 2 * PADDING);
        return Math.max(rooms.get(network).total(withDifferences) + PADDING, title);
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
        TableColumn<ComparisonTable.Row, Figure> column = column(
                name,
                index == 0
                        ? name + ": what all others are compared with."
                        : name
                                + ": its figure, what it has more or less than the reference, and its figure over that of the"
                                + " reference, whose ground shows it as well.",
                0);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().figures().get(index)));
        column.setCellFactory(c -> new FigureCell(() -> rooms.get(index), () -> differences, theme::getValue));
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
}
