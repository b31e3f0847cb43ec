package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Curves over two axes, one of them in front, the others quiet. A click selects the nearest, and so do the arrow keys. */
public final class CurvesChart extends Region {
    private final ObjectProperty<CurveSet> curves = new SimpleObjectProperty<>(this, "curves", CurveSet.EMPTY);
    private final StringProperty selected = new SimpleStringProperty(this, "selected");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");
    private final Canvas canvas = new Canvas();
    private CurvesLayout layout = CurvesLayout.of(CurveSet.EMPTY, 1, 1);

    /** A chart without curves. */
    public CurvesChart() {
        getStyleClass().add("curves-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (Observable o :
                new Observable[] {curves, selected, theme, widthProperty(), heightProperty(), focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        curves.addListener((o, before, now) -> readout.set(""));
        setOnMouseMoved(event -> readout.set(textAt(event.getX(), event.getY())));
        setOnMouseExited(event -> readout.set(""));
        setOnMousePressed(event -> {
            requestFocus();
            layout.nearest(event.getX(), event.getY(), selected.get())
                    .ifPresent(place -> selected.set(place.curve().id()));
        });
        setOnKeyPressed(this::press);
    }

    /** What to show. */
    public ObjectProperty<CurveSet> curvesProperty() {
        return curves;
    }

    /** Id of the curve in front, or null. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** The ground that the chart stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The point under the pointer in words; empty for none. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private void press(KeyEvent event) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        int count = curves.get().curves().size();
        if (step != 0 && count > 0 && !event.isShortcutDown() && !event.isAltDown()) {
            int now = -1;
            for (int i = 0; i < count; i++) {
                now = curves.get().curves().get(i).id().equals(selected.get()) ? i : now;
            }
            int next = now < 0 ? 0 : Math.max(0, Math.min(count - 1, now + step));
            selected.set(curves.get().curves().get(next).id());
            event.consume();
        }
    }

    private String textAt(double atX, double atY) {
        return layout.nearest(atX, atY, selected.get())
                .map(place -> place.point().text())
                .orElse("");
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        layout = CurvesLayout.of(curves.get(), getWidth(), getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        new CurvesPainter(layout, selected.get(), theme.get()).paint(g);
        if (isFocused()) {
            g.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            g.setLineWidth(1);
            g.strokeRect(0.5, 0.5, getWidth() - 1, getHeight() - 1);
        }
    }
}
