package dev.kiln.visualizers.plot;

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
import javafx.scene.layout.Region;

/**
 * A picture of things in a row. The one that the pointer is at is described, and so is the one that arrow keys choose.
 *
 * @param <T> what is shown
 */
public abstract class Plot<T> extends Region {
    private final ObjectProperty<T> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");
    private final Canvas canvas = new Canvas();
    /** The thing that is described, or −1. */
    private int chosen = -1;

    /** A plot of nothing. */
    protected Plot(String styleClass) {
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (Observable o : new Observable[] {theme, widthProperty(), heightProperty(), focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        shown.addListener((o, before, now) -> choose(-1));
        setOnMouseMoved(e -> choose(shown.get() == null ? -1 : indexAt(shown.get(), e.getX())));
        setOnMouseExited(e -> choose(-1));
        setOnMousePressed(e -> requestFocus());
        setOnKeyPressed(this::press);
    }

    /** Number of things. */
    protected abstract int count(T shown);

    /** The thing at that place in the control, or −1. */
    protected abstract int indexAt(T shown, double x);

    /** A thing in words. */
    protected abstract String words(T shown, int index);

    /** All of them in words. */
    protected abstract String summary(T shown);

    /** What is said where nothing is shown. */
    protected abstract String nothing();

    /**
     * Paints on an empty ground as large as the control.
     *
     * @param chosen the thing that is described, or −1
     */
    protected abstract void paint(T shown, int chosen, GraphicsContext gc);

    /** What to show; null for nothing. */
    protected final ObjectProperty<T> shownProperty() {
        return shown;
    }

    /** The ground that the plot stands on. */
    public final ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** What is chosen, in words; empty for nothing. */
    public final ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private void press(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        int count = shown.get() == null ? 0 : count(shown.get());
        if (step != 0 && count > 0 && !event.isShortcutDown() && !event.isAltDown()) {
            choose(chosen < 0 ? 0 : Math.max(0, Math.min(count - 1, chosen + step)));
            event.consume();
        }
    }

    private void choose(int index) {
        chosen = index;
        T now = shown.get();
        readout.set(index < 0 ? "" : words(now, index));
        setAccessibleText(index >= 0 ? readout.get() : now == null ? nothing() : summary(now));
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (shown.get() != null) {
            paint(shown.get(), chosen, gc);
        }
        if (isFocused()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(1.5);
            gc.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }
}
