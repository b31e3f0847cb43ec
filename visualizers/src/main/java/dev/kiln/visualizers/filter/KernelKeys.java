package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.GridLayout;
import javafx.scene.input.KeyEvent;

/** Arrow keys on the grid: from tile to tile, with Shift, or where there is one tile only, from cell to cell. */
final class KernelKeys {
    private final KernelGrid view;

    KernelKeys(KernelGrid view) {
        this.view = view;
    }

    void install() {
        view.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        GridLayout layout = view.grid();
        if (layout == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int columns = 0;
        int rows = 0;
        switch (event.getCode()) {
            case LEFT -> columns = -1;
            case RIGHT -> columns = 1;
            case UP -> rows = -1;
            case DOWN -> rows = 1;
            default -> {
                return;
            }
        }
        KernelCell from = view.selectedProperty().get();
        KernelCell to = from == null ? new KernelCell(0, 0, 0) : step(from, layout, rows, columns, event.isShiftDown());
        view.selectedProperty().set(to);
        view.reveal(to);
        event.consume();
    }

    private static KernelCell step(KernelCell from, GridLayout layout, int rows, int columns, boolean shift) {
        TensorShape tiles = layout.shape();
        return shift || tiles.channels() == 1
                ? KernelTravel.byCells(from, tiles, rows, columns)
                : KernelTravel.byTiles(from, tiles, rows * layout.columns() + columns);
    }
}
