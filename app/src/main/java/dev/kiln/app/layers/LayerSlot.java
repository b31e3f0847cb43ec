package dev.kiln.app.layers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A place in the table whose row changes while a slider is dragged: only the cells in sight follow, and the list stays. */
public final class LayerSlot {
    private final ReadOnlyObjectWrapper<LayerRow> row = new ReadOnlyObjectWrapper<>();

    LayerSlot(LayerRow first) {
        row.set(first);
    }

    void show(LayerRow next) {
        row.set(next);
    }

    /** The row now. */
    public LayerRow row() {
        return row.get();
    }

    /** The row now. */
    public ReadOnlyObjectProperty<LayerRow> rowProperty() {
        return row.getReadOnlyProperty();
    }
}
