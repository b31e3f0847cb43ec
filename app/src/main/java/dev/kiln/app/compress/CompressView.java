package dev.kiln.app.compress;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** Density and bits of every layer, and what they do to size and answers. */
public final class CompressView extends BorderPane implements DocumentView {
    private final CompressionViewModel model;
    private final ObservableValue<Weights> loaded;
    private final Label size = new Label();
    private DocumentState state;

    /**
     * @param loaded weights that the user opened, or null
     */
    public CompressView(CompressionViewModel model, ObservableValue<Weights> loaded) {
        this.model = model;
        this.loaded = loaded;
        setId("compress");
        getStyleClass().add("compress");
        size.setId("compress-size");
        setTop(size);
        loaded.addListener((o, before, now) -> refreshInFront());
        model.planProperty().addListener((o, before, now) -> showSize());
        model.sourceProperty().addListener((o, before, now) -> showSize());
        model.resultProperty().addListener((o, before, now) -> showSize());
    }

    @Override
    public void show(DocumentState shown) {
        state = shown;
        setOpacity(shown.isStale() ? 0.6 : 1);
        refresh();
    }

    /** While another tab is in front nothing is computed; {@link #show} catches up. */
    private void refreshInFront() {
        if (state != null && getParent() != null && getParent().isVisible()) {
            refresh();
        }
    }

    private void refresh() {
        if (!state.isStale()) {
            model.show(state.architecture(), loaded.getValue());
        }
    }

    private void showSize() {
        CompressionSource source = model.sourceProperty().get();
        PlannedNetwork result = model.resultProperty().get();
        if (source == null) {
            size.setText("");
        } else if (model.isExact()) {
            size.setText("%s bytes".formatted(Figures.count(result.parts().total())));
        } else {
            long estimate = Math.round(source.estimate(model.planProperty().get()));
            size.setText("about %s bytes".formatted(Figures.count(estimate)));
        }
    }
}
