package dev.kiln.visualizers.activation;

import javafx.scene.input.KeyEvent;

/** Arrow keys on the grid. */
final class GridKeys {
    private final ActivationGrid view;

    GridKeys(ActivationGrid view) {
        this.view = view;
    }

    void install() {
        view.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        GridLayout grid = view.grid();
        if (grid == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -grid.columns();
                    case DOWN -> grid.columns();
                    default -> 0;
                };
        if (step == 0) {
            return;
        }
        int selected = view.selectedChannelProperty().get();
        int target = selected < 0 ? 0 : selected + step;
        if (target >= 0 && target < grid.shape().channels()) {
            view.selectedChannelProperty().set(target);
            view.reveal(target);
        }
        event.consume();
    }
}
