package dev.kiln.app.document;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The one selected layer that diagram, table, chart, inspector and activation maps share. */
public final class Selection {
    private final ObjectProperty<String> layer = new SimpleObjectProperty<>();

    /** Id of the selected layer, or null. */
    public ObjectProperty<String> layerProperty() {
        return layer;
    }

    /** Id of the selected layer, or null. */
    public String layer() {
        return layer.get();
    }

    /** Selects a layer; null selects none. */
    public void select(String layerId) {
        layer.set(layerId);
    }
}
