package dev.kiln.app.canvas;

import dev.kiln.app.document.Document;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.diagram.ColorBy;
import dev.kiln.visualizers.diagram.Drawing;
import dev.kiln.visualizers.diagram.LayerColors;
import dev.kiln.visualizers.diagram.LayerValues;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** How the canvas draws, what its colours say, and the colours that follow from the document; remembered for the next start. */
public final class CanvasViewModel {
    private static final Setting<Drawing> DRAWING = Setting.choice("canvas-drawing", Drawing.TO_SCALE);
    private static final Setting<ColorBy> COLOR_BY = Setting.choice("canvas-colors", ColorBy.ROLE);

    private final Document document;
    private final ObservableValue<Weights> weights;
    private final LatestTask counting;
    private final BiConsumer<String, Throwable> failures;
    private final ObjectProperty<Drawing> drawing = new SimpleObjectProperty<>(this, "drawing");
    private final ObjectProperty<ColorBy> colorBy = new SimpleObjectProperty<>(this, "colorBy");
    private final ReadOnlyObjectWrapper<LayerColors> colors = new ReadOnlyObjectWrapper<>(LayerColors.ROLES);
    private Map<String, Double> densities = Map.of();
    /** The weights that the densities are of. */
    private Weights counted;

    /**
     * @param weights the loaded ones, or null
     * @param failures told what could not be done, and why
     */
    public CanvasViewModel(
            Document document,
            ObservableValue<Weights> weights,
            Background background,
            SettingsStore settings,
            BiConsumer<String, Throwable> failures) {
        this.document = document;
        this.weights = weights;
        this.counting = new LatestTask(background);
        this.failures = failures;
        drawing.set(settings.get(DRAWING));
        colorBy.set(settings.get(COLOR_BY));
        drawing.addListener((o, before, now) -> settings.set(DRAWING, now));
        colorBy.addListener((o, before, now) -> settings.set(COLOR_BY, now));
        colorBy.addListener((o, before, now) -> refresh());
        weights.addListener((o, before, now) -> refresh());
        document.stateProperty().addListener((o, before, now) -> refresh());
        document.baselineProperty().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** To scale or as a schematic. */
    public ObjectProperty<Drawing> drawingProperty() {
        return drawing;
    }

    /** The other way of drawing. */
    public void toggleDrawing() {
        drawing.set(drawing.get() == Drawing.TO_SCALE ? Drawing.SCHEMATIC : Drawing.TO_SCALE);
    }

    /** What the colours say. */
    public ObjectProperty<ColorBy> colorByProperty() {
        return colorBy;
    }

    /** The colours of the document's present network; of the last valid one where it has problems. */
    public ReadOnlyObjectProperty<LayerColors> colorsProperty() {
        return colors.getReadOnlyProperty();
    }

    private void refresh() {
        ColorBy mode = colorBy.get();
        if (mode == ColorBy.DENSITY) {
            count(weights.getValue());
        }
        colors.set(LayerValues.of(mode, document.state().analysis(), document.baseline(), densities));
    }

    /** Large networks have a hundred million weights. */
    private void count(Weights loaded) {
        if (loaded == counted) {
            return;
        }
        counted = loaded;
        densities = Map.of();
        if (loaded == null) {
            counting.cancel();
            return;
        }
        counting.request(
                "counting weights that are not 0",
                progress -> LayerDensities.of(loaded),
                found -> {
                    if (loaded == counted) {
                        densities = found;
                        refresh();
                    }
                },
                failure -> failures.accept("count weights that are not 0", failure));
    }
}
