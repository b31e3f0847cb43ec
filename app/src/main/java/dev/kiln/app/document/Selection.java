package dev.kiln.app.document;

import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The one selected layer that diagram, table, chart, inspector and activation maps share. */
public final class Selection {
    private final ObjectProperty<String> layer = new SimpleObjectProperty<>();
    private final ObjectProperty<Set<Integer>> stages = new SimpleObjectProperty<>(Set.of());

    /** Id of the selected layer, or null. */
    public ObjectProperty<String> layerProperty() {
        return layer;
    }

    /** Id of the selected layer, or null. */
    public String layer() {
        return layer.get();
    }

    /**
     * Indices in the body of the stages that edits apply to, in order: that of the selected layer, and others that were selected
     * with it.
     */
    public ObjectProperty<Set<Integer>> stagesProperty() {
        return stages;
    }

    /** Selects a layer; null selects none. */
    public void select(String layerId) {
        layer.set(layerId);
    }
}
