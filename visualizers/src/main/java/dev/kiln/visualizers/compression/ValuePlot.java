package dev.kiln.visualizers.compression;

import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.activation.ValueRange;
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
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The weights of a layer as grey bars, the values that they share afterwards as lines over them, and what was pruned as a shade
 * around 0. Bars and lines have scales of their own. The line nearest to the pointer is described; arrow keys travel.
 */
public final class ValuePlot extends Region {
    private static final Font FONT = Font.font(11);
    private static final double HEAD = 18;
    private static final double FOOT = 18;
    private static final double SIDE = 6;
    private static final double HEAD_OF_LINE = 2.5;

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

    private double room() {
        return Math.max(1, getWidth() - 2 * SIDE);
    }

    private int lineAt(double x) {
        return change.get() == null ? -1 : change.get().nearestLine((x - SIDE) / room());
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
            double ground = getHeight() - FOOT;
            paintPruned(gc, ground);
            paintBars(gc, ground);
            paintLines(gc, ground);
            paintAxis(gc, ground);
        }
        if (isFocused()) {
            gc.setStroke(color(Tone.ACCENT));
            gc.setLineWidth(1.5);
            gc.strokeRect(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5);
        }
    }

    private Color color(Tone tone) {
        return FxColors.of(tone, theme.get());
    }

    private double x(double value) {
        ValueRange span = change.get().span();
        return SIDE + (span.constant() ? 0.5 : (value - span.low()) / (span.high() - span.low())) * room();
    }

    private void paintPruned(GraphicsContext gc, double ground) {
        change.get().pruned().ifPresent(pruned -> {
            gc.setFill(color(Tone.GRID));
            double left = x(pruned.low());
            gc.fillRect(left, HEAD, Math.max(1, x(pruned.high()) - left), ground - HEAD);
        });
    }

    private void paintBars(GraphicsContext gc, double ground) {
        WeightHistogram bars = change.get().before();
        double highest = change.get().highestBin();
        gc.setFill(color(Tone.LINE));
        for (int i = 0; i < bars.bins().length; i++) {
            double left = x(bars.edge(i));
            // what occurs at all is seen
            double height = bars.bins()[i] == 0 ? 0 : Math.max(1.5, (ground - HEAD) * bars.bins()[i] / highest);
            gc.fillRect(left, ground - height, Math.max(1, x(bars.edge(i + 1)) - left), height);
        }
    }

    private void paintLines(GraphicsContext gc, double ground) {
        ValueChange shown = change.get();
        for (int i = 0; i < shown.lines().size(); i++) {
            double height = Math.max(3, (ground - HEAD) * shown.lines().get(i).uses() / shown.mostUses());
            double x = x(shown.lines().get(i).value());
            gc.setFill(color(i == chosen ? Tone.TEXT : Tone.ACCENT));
            double width = i == chosen ? 2 : 1.5;
            gc.fillRect(x - width / 2, ground - height, width, height);
            gc.fillOval(x - HEAD_OF_LINE, ground - height - HEAD_OF_LINE, 2 * HEAD_OF_LINE, 2 * HEAD_OF_LINE);
        }
    }

    private void paintAxis(GraphicsContext gc, double ground) {
        ValueChange shown = change.get();
        ValueRange span = shown.span();
        gc.setFill(color(Tone.MUTED_TEXT));
        gc.fillRect(SIDE, ground, room(), 1);
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        double y = ground + FOOT / 2 + 1;
        double zero = x(0);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(Figures.value(span.low()), SIDE, y);
        gc.fillText("highest bar: " + Figures.count(shown.highestBin()), SIDE, HEAD / 2 - 1);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Figures.value(span.high()), SIDE + room(), y);
        if (zero > SIDE + 0.15 * room() && zero < SIDE + 0.85 * room()) {
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText("0", zero, y);
        }
        if (!shown.lines().isEmpty()) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(color(Tone.ACCENT));
            gc.fillText("highest line: " + Figures.count(shown.mostUses()), SIDE + room(), HEAD / 2 - 1);
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
