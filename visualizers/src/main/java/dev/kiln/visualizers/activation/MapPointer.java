package dev.kiln.visualizers.activation;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Which cell of a map is meant: the one under the pointer, else the one that a click or the arrow keys chose. */
final class MapPointer {
    private final ActivationMapView view;
    private final ReadOnlyObjectWrapper<MapCell> cell;
    private MapCell chosen;
    private Consumer<MapCell> onChosen = chosenCell -> {};

    MapPointer(ActivationMapView view) {
        this.view = view;
        cell = new ReadOnlyObjectWrapper<>(view, "cell");
    }

    void install() {
        view.setOnMouseMoved(e -> mark(at(e)));
        view.setOnMouseExited(e -> mark(chosen));
        view.setOnMousePressed(this::press);
        view.setOnKeyPressed(this::press);
    }

    ReadOnlyObjectProperty<MapCell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    void onChosen(Consumer<MapCell> action) {
        onChosen = action;
    }

    /** Forgets cells that the map does not have any more. */
    void keepWithin(int rows, int columns) {
        if (chosen != null && (chosen.row() >= rows || chosen.column() >= columns)) {
            chosen = null;
        }
        if (cell.get() != null && (cell.get().row() >= rows || cell.get().column() >= columns)) {
            cell.set(chosen);
        }
    }

    private MapCell at(MouseEvent event) {
        CellGeometry geometry = view.geometry();
        MapCell under = geometry == null
                ? null
                : geometry.at(event.getX(), event.getY()).orElse(null);
        return under == null ? chosen : under;
    }

    /** Many moves stay within one cell: nobody is told of these. */
    private void mark(MapCell now) {
        if (!Objects.equals(now, cell.get())) {
            cell.set(now);
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        // a tab pane around the view would take the focus
        event.consume();
        CellGeometry geometry = view.geometry();
        if (geometry != null) {
            geometry.at(event.getX(), event.getY()).ifPresent(under -> {
                choose(under);
                onChosen.accept(under);
            });
        }
    }

    private void choose(MapCell now) {
        chosen = now;
        cell.set(now);
    }

    private void press(KeyEvent event) {
        CellGeometry geometry = view.geometry();
        if (geometry == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(geometry, 0, -1);
            case RIGHT -> move(geometry, 0, 1);
            case UP -> move(geometry, -1, 0);
            case DOWN -> move(geometry, 1, 0);
            case ENTER, SPACE -> {
                move(geometry, 0, 0);
                onChosen.accept(chosen);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The first key press starts at the map's strongest cell. */
    private void move(CellGeometry geometry, int rows, int columns) {
        if (chosen == null) {
            choose(view.strongestCell());
            return;
        }
        int row = Math.max(0, Math.min(geometry.rows() - 1, chosen.row() + rows));
        int column = Math.max(0, Math.min(geometry.columns() - 1, chosen.column() + columns));
        choose(new MapCell(row, column));
    }
}
