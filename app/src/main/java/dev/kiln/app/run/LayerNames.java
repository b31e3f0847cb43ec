package dev.kiln.app.run;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Layers of a run as a choice shows them: untrained ones are marked. */
final class LayerNames extends StringConverter<String> {
    private final RunResult result;

    LayerNames(RunResult result) {
        this.result = result;
    }

    /** Makes a choice of layers mark those that are untrained; its value is set anew afterwards. */
    static void mark(ComboBox<String> layers, RunResult result) {
        boolean marked = layers.getConverter() instanceof LayerNames names
                && names.result.untrained().equals(result.untrained());
        if (!marked) {
            layers.setConverter(new LayerNames(result));
            // a box writes its value anew only where that changes
            layers.setValue(null);
        }
    }

    @Override
    public String toString(String id) {
        return id == null ? "" : RunTexts.layerName(result, id);
    }

    @Override
    public String fromString(String text) {
        throw new UnsupportedOperationException("the box is not editable");
    }
}
