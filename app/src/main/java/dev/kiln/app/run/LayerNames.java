package dev.kiln.app.run;

import javafx.util.StringConverter;

/** Layers of a run as a choice shows them: untrained ones are marked. */
final class LayerNames extends StringConverter<String> {
    private final RunResult result;

    LayerNames(RunResult result) {
        this.result = result;
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
