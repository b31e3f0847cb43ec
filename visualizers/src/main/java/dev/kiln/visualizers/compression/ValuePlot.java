package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The weights of a layer as grey bars, the values that they share afterwards as lines over them, and what was pruned as a shade
 * around 0. Bars and lines have scales of their own. The line nearest to the pointer is described; arrow keys travel.
 */
public final class ValuePlot extends Region {
    private final ObjectProperty<ValueChange> change = new SimpleObjectProperty<>(this, "change");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");
    private final Canvas canvas = new Canvas();
    /** The line that is described, or −1. */
    private int chosen = -1;

    /** A plot without values. */
    public ValuePlot() {
        getStyleClass().add("value-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (Observable o : new Observable[] {theme, widthProperty(), heightProperty(), focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        change.addListener((o, before, now) -> choose(-1));
        setOnMouseMoved(e -> choose(lineAt(e.getX())));
        setOnMouseExited(e -> choose(-1));
        setOnMousePressed(e -> requestFocus());
        setOnKeyPressed(this::press);
    }

    /** What to show; null for nothing. */
    public ObjectProperty<ValueChange> changeProperty() {
        return change;
    }

    /** The ground that the plot stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The chosen value in words; empty for none. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private int lineAt(double x) {
        return change.get() == null
                ? -1
                : change.get().nearestLine((x - ValuePlotPainter.SIDE) / ValuePlotPainter.room(getWidth()));
    }

    private void press(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        int count = change.get() == null ? 0 : change.get().lines().size();
        if (step != 0 && count > 0 && !event.isShortcutDown() && !event.isAltDown()) {
            choose(chosen < 0 ? 0 : Math.max(0, Math.min(count - 1, chosen + step)));
            event.consume();
        }
    }

    private void choose(int line) {
        chosen = line;
        ValueChange shown = change.get();
        readout.set(line < 0 ? "" : words(shown.lines().get(line)));
        setAccessibleText(
                line >= 0
                        ? readout.get()
                        : shown == null
                                ? "No weights"
                                : "%d shared values from %s to %s over a histogram of the weights before"
                                        .formatted(
                                                shown.lines().size(),
                                                Figures.value(shown.span().low()),
                                                Figures.value(shown.span().high())));
        requestLayout();
    }

    private static String words(ValueChange.Line line) {
        return "value %s: %s weights".formatted(Figures.value(line.value()), Figures.count(line.uses()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (change.get() != null) {
            new ValuePlotPainter(change.get(), chosen, theme.get(), getWidth(), getHeight()).paint(gc);
        }
        if (isFocused()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(1.5);
            gc.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 90;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }
}
