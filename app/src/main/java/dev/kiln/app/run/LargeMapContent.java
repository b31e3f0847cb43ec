package dev.kiln.app.run;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.ActivationMapView;
import dev.kiln.visualizers.activation.HistogramView;
import dev.kiln.visualizers.activation.MapCell;
import dev.kiln.visualizers.activation.ReceptiveFieldView;
import dev.kiln.visualizers.explanation.ExplanationView;
import dev.kiln.visualizers.palette.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The map, the picture, the histogram and the explanation, each where {@link LargeMapLayout} says. */
final class LargeMapContent extends Region {
    final ActivationMapView map = new ActivationMapView();
    final ReceptiveFieldView picture = new ReceptiveFieldView();
    final HistogramView histogram = new HistogramView();
    final ExplanationView explanation = new ExplanationView();
    private boolean vector;

    LargeMapContent(MapChoices choices, ObservableValue<Theme> theme) {
        map.setId("activation-large");
        picture.setId("activation-seen");
        histogram.setId("activation-histogram");
        explanation.setId("activation-explanation");
        map.themeProperty().bind(theme);
        histogram.themeProperty().bind(theme);
        explanation.themeProperty().bind(theme);
        choices.bind(map.rangeModeProperty(), map.colorMapProperty());
        choices.bindNetwork(map.networkRangeProperty());
        explanation.colorMapProperty().bind(map.colorMapProperty());
        map.overlayProperty().addListener((o, before, now) -> requestLayout());
        explanation.explanationsProperty().addListener((o, before, now) -> {
            // at once: what is invisible cannot take the focus
            explanation.setVisible(!now.isEmpty());
            map.setVisible(map.isVisible() || now.isEmpty());
            requestLayout();
        });
        getChildren().addAll(map, picture, histogram, explanation);
        setMinSize(0, 0);
    }

    /** Vectors have no map: only explanations are shown. */
    void vector(boolean now) {
        vector = now;
        requestLayout();
    }

    boolean isVector() {
        return vector;
    }

    boolean isExplaining() {
        return !explanation.explanationsProperty().get().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        boolean overlaid = map.overlayProperty().get() != null;
        LargeMapLayout layout = vector
                ? new LargeMapLayout(null, null, null, new LargeMapLayout.Place(0, 0, getWidth(), getHeight()))
                : LargeMapLayout.of(getWidth(), getHeight(), isExplaining(), overlaid);
        place(map, layout.map());
        place(picture, layout.picture());
        place(histogram, layout.histogram());
        place(explanation, layout.explanation());
    }

    /** True where a map of that shape has the cell. */
    static boolean contains(TensorShape shape, MapCell cell) {
        return shape.cells() > 1 && cell.row() < shape.height() && cell.column() < shape.width();
    }

    private static void place(Node part, LargeMapLayout.Place place) {
        part.setVisible(place != null);
        if (place != null) {
            part.resizeRelocate(place.x(), place.y(), place.width(), place.height());
        }
    }
}
