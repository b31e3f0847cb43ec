package dev.kiln.visualizers.activation;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys on the grid: from map to map as they stand, and from layer to layer. */
final class GridKeys {
    /** What the keys do, for people. */
    static final String HELP =
            "Arrow keys, Home and End go from map to map, Page Up and Page Down to the previous and the"
                    + " next layer; Enter selects a map, Escape selects none.";

    private final ActivationGrid view;
    private final GridViewport viewport;

    GridKeys(ActivationGrid view, GridViewport viewport) {
        this.view = view;
        this.viewport = viewport;
    }

    void install() {
        view.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (view.grid() == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_UP -> view.onLayerStepProperty().get().accept(-1);
            case PAGE_DOWN -> view.onLayerStepProperty().get().accept(1);
            case ESCAPE -> {
                if (view.selectedChannelProperty().get() < 0) {
                    return;
                }
                view.selectedChannelProperty().set(-1);
            }
            case LEFT, RIGHT, UP, DOWN, HOME, END, ENTER -> select(event.getCode());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(KeyCode code) {
        int tiles = view.grid().tiles();
        int from = view.order().tile(view.selectedChannelProperty().get());
        int target = from < 0 ? start(code, tiles) : target(code, from, view.grid());
        if (target >= 0 && target < tiles) {
            view.selectedChannelProperty().set(view.order().channel(target));
            viewport.reveal(target);
        }
    }

    /** The tile to begin with: the one under the pointer, else the first. */
    private int start(KeyCode code, int tiles) {
        int hovered = view.order().tile(view.hoveredChannelProperty().get());
        return code == KeyCode.END ? tiles - 1 : Math.max(0, code == KeyCode.ENTER ? hovered : 0);
    }

    private static int target(KeyCode code, int tile, GridLayout grid) {
        return switch (code) {
            case LEFT -> tile - 1;
            case RIGHT -> tile + 1;
            case UP -> tile - grid.columns();
            case DOWN -> tile + grid.columns();
            case HOME -> 0;
            case END -> grid.tiles() - 1;
            default -> tile;
        };
    }
}
