package dev.kiln.visualizers.memory;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Live bytes over the layers. The buffer under the pointer is described; clicking selects its layer, arrow keys select the next
 * one.
 */
public final class MemoryTimeline extends Region {
    /**
     * A device's memory for activations.
     *
     * @param bytes its size
     * @param name what stands at its line
     */
    public record Limit(long bytes, String name) {
        /** No device. */
        public static final Limit NONE = new Limit(0, "");
    }

    private final ObjectProperty<LiveMemory> memory = new SimpleObjectProperty<>(this, "memory");
    private final ObjectProperty<LiveMemory> preview = new SimpleObjectProperty<>(this, "preview");
    private final ObjectProperty<Limit> limit = new SimpleObjectProperty<>(this, "limit", Limit.NONE);
    private final ObjectProperty<ByteUnits> units = new SimpleObjectProperty<>(this, "units", ByteUnits.BINARY);
    private final ObjectProperty<String> selectedLayer = new SimpleObjectProperty<>(this, "selectedLayer");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<LiveTensor> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");
    private final Canvas canvas = new Canvas();
    private MemoryLayout layout;

    /** An empty picture. */
    public MemoryTimeline() {
        getStyleClass().add("memory-timeline");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (Observable part : new Observable[] {memory, limit, units, widthProperty(), heightProperty()}) {
            part.addListener(changed -> {
                layout = null;
                requestLayout();
            });
        }
        for (Observable part : new Observable[] {preview, selectedLayer, theme, hovered, focusVisibleProperty()}) {
            part.addListener(changed -> requestLayout());
        }
        memory.addListener((o, before, now) -> describe(-1));
        units.addListener((o, before, now) -> describe(-1));
        selectedLayer.addListener((o, before, now) -> describe(-1));
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> describe(-1));
        setOnMousePressed(this::press);
        setOnKeyPressed(this::press);
    }

    /** What to show; null for nothing. */
    public ObjectProperty<LiveMemory> memoryProperty() {
        return memory;
    }

    /** What a change would make of it, drawn as a line; null for none. */
    public ObjectProperty<LiveMemory> previewProperty() {
        return preview;
    }

    /** The memory of a device. */
    public ObjectProperty<Limit> limitProperty() {
        return limit;
    }

    /** How bytes are written. */
    public ObjectProperty<ByteUnits> unitsProperty() {
        return units;
    }

    /** Id of the selected layer, or null. */
    public ObjectProperty<String> selectedLayerProperty() {
        return selectedLayer;
    }

    /** The ground that the picture stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** What is under the pointer, or at the selected layer, in words; empty for nothing. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private MemoryLayout picture() {
        if (layout == null) {
            layout = MemoryLayout.of(memory.get(), limit.get().bytes(), units.get(), getWidth(), getHeight());
        }
        return layout;
    }

    private void point(MouseEvent event) {
        if (memory.get() != null) {
            hovered.set(picture().tensorAt(event.getX(), event.getY()).orElse(null));
            describe(picture().layerAt(event.getX()));
        }
    }

    /** @param layer the layer under the pointer, or −1 */
    private void describe(int layer) {
        LiveMemory shown = memory.get();
        if (layer < 0) {
            hovered.set(null);
        }
        if (shown == null) {
            readout.set("");
        } else if (hovered.get() != null) {
            readout.set(MemoryTexts.tensor(shown, hovered.get(), units.get()));
        } else {
            int selected = shown.indexOf(selectedLayer.get());
            int described = layer >= 0 ? layer : selected;
            readout.set(described < 0 ? "" : MemoryTexts.moment(shown, described, units.get()));
        }
        setAccessibleText(
                shown == null ? "" : "Live activation memory over the layers, " + MemoryTexts.peak(shown, units.get()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        int layer = memory.get() == null ? -1 : picture().layerAt(event.getX());
        if (layer >= 0) {
            select(layer);
        }
    }

    private void press(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (step != 0 && memory.get() != null && !event.isShortcutDown() && !event.isAltDown()) {
            int now = memory.get().indexOf(selectedLayer.get());
            int next = now < 0 ? memory.get().analysis().peakIndex() : now + step;
            select(Math.max(0, Math.min(memory.get().layers() - 1, next)));
            event.consume();
        }
    }

    private void select(int layer) {
        selectedLayer.set(memory.get().analysis().layers().get(layer).id());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (memory.get() != null) {
            paint(new MemoryPainter(gc, picture(), units.get(), theme.get()));
        }
        if (isFocusVisible()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(1.5);
            gc.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }

    private void paint(MemoryPainter painter) {
        int selected = memory.get().indexOf(selectedLayer.get());
        painter.paintGrid();
        if (selected >= 0) {
            painter.paintColumn(selected);
        }
        painter.paintBands(hovered.get());
        if (selected >= 0) {
            painter.paintColumnEdges(selected);
        }
        if (preview.get() != null) {
            painter.paintPreview(preview.get());
        }
        painter.paintLimit(limit.get());
        painter.paintPeak();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 90;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 220;
    }
}
