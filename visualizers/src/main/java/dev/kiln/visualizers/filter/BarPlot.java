package dev.kiln.visualizers.filter;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Bars over an axis. The bar under the pointer is described, and so is the one that arrow keys choose. */
public final class BarPlot extends Region {
    private static final Font FONT = Font.font(11);
    private static final double HEAD = 16;
    private static final double FOOT = 26;
    private static final double TICK = 8;

    private final ObjectProperty<Bars> bars = new SimpleObjectProperty<>(this, "bars");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");
    private final Canvas canvas = new Canvas();
    /** The bar that is described, or −1. */
    private int chosen = -1;

    /** A plot without bars. */
    public BarPlot() {
        getStyleClass().add("bar-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (Observable o : new Observable[] {theme, widthProperty(), heightProperty(), focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        bars.addListener((o, before, now) -> choose(-1));
        setOnMouseMoved(e -> choose(barAt(e.getX())));
        setOnMouseExited(e -> choose(-1));
        setOnMousePressed(e -> requestFocus());
        setOnKeyPressed(this::press);
    }

    /** What to show; null for nothing. */
    public ObjectProperty<Bars> barsProperty() {
        return bars;
    }

    /** The ground that the plot stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The chosen bar in words; empty for none. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private int count() {
        return bars.get() == null ? 0 : bars.get().bars().size();
    }

    private int barAt(double x) {
        int bar = (int) Math.floor(x / Math.max(1, getWidth()) * count());
        return bar >= 0 && bar < count() ? bar : -1;
    }

    private void press(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (step != 0 && count() > 0 && !event.isShortcutDown() && !event.isAltDown()) {
            choose(chosen < 0 ? 0 : Math.max(0, Math.min(count() - 1, chosen + step)));
            event.consume();
        }
    }

    private void choose(int bar) {
        chosen = bar;
        readout.set(bar < 0 ? "" : bars.get().bars().get(bar).description());
        setAccessibleText(
                bar >= 0
                        ? readout.get()
                        : "%d bars from %s to %s"
                                .formatted(
                                        count(),
                                        count() == 0 ? "" : bars.get().low(),
                                        count() == 0 ? "" : bars.get().high()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (count() > 0) {
            paintBars(gc, getHeight() - FOOT);
            paintAxis(gc, getHeight() - FOOT);
        }
        if (isFocused()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(1.5);
            gc.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }

    private void paintBars(GraphicsContext gc, double ground) {
        double width = getWidth() / count();
        double room = Math.max(1, ground - HEAD);
        double highest = Math.max(1, bars.get().highest());
        for (int i = 0; i < count(); i++) {
            Bars.Bar bar = bars.get().bars().get(i);
            // a bar that counts something is never invisible
            double height = bar.height() == 0 ? 0 : Math.max(1.5, room * bar.height() / highest);
            Tone tone = i == chosen ? Tone.TEXT : bar.quiet() ? Tone.LINE : Tone.ACCENT;
            gc.setFill(FxColors.of(tone, theme.get()));
            gc.fillRect(i * width, ground - height, Math.max(1, width - (width > 3 ? 1 : 0)), height);
        }
    }

    private void paintAxis(GraphicsContext gc, double ground) {
        Bars shown = bars.get();
        gc.setFill(FxColors.of(Tone.LINE, theme.get()));
        gc.fillRect(0, ground, getWidth(), 1);
        gc.setFill(FxColors.of(Tone.WORSE, theme.get()));
        for (double tick : shown.ticks()) {
            gc.fillRect(Math.min(getWidth() - 1, tick * getWidth()), ground + 2, 1, TICK);
        }
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme.get()));
        double y = ground + TICK + 10;
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(shown.low(), 2, y);
        gc.fillText("highest bar: " + Figures.count(shown.highest()), 2, HEAD / 2);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(shown.high(), getWidth() - 2, y);
        if (shown.zero() > 0.12 && shown.zero() < 0.88) {
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText("0", shown.zero() * getWidth(), y);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 80;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 360;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 180;
    }
}
