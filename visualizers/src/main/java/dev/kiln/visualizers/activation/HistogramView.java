package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The values of a map as bars, with the share of zeros as a number above them and one value marked. */
public final class HistogramView extends Region {
    private static final Font FONT = Font.font(11);
    private static final double TEXT_HEIGHT = 16;
    private static final double MARK_WIDTH = 2;

    private final ObjectProperty<Histogram> histogram = new SimpleObjectProperty<>(this, "histogram");
    private final ObjectProperty<Double> marked = new SimpleObjectProperty<>(this, "marked");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();

    /** A view without values. */
    public HistogramView() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
        Tooltip.install(this, tooltip);
        for (Observable o : new Observable[] {histogram, marked, theme, widthProperty(), heightProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        histogram.addListener((o, before, now) -> setAccessibleText(now == null ? "" : description(now)));
        setOnMouseMoved(event -> describe(event.getX()));
    }

    /** The counts; null for none. */
    public ObjectProperty<Histogram> histogramProperty() {
        return histogram;
    }

    /** A value to mark; null for none. */
    public ObjectProperty<Double> markedProperty() {
        return marked;
    }

    /** The ground that the view stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    private static String description(Histogram shown) {
        return "Histogram of %s, %s; the others from %s to %s"
                .formatted(
                        Figures.count(shown.total(), "value"),
                        zeros(shown),
                        Figures.value(shown.range().low()),
                        Figures.value(shown.range().high()));
    }

    private static String zeros(Histogram shown) {
        String zeros = Figures.percent((double) shown.zeros() / shown.total()) + " zeros";
        return shown.notFinite() == 0 ? zeros : zeros + " · " + Figures.count(shown.notFinite()) + " NaN or infinite";
    }

    private void describe(double x) {
        Histogram shown = histogram.get();
        if (shown == null) {
            return;
        }
        int bins = shown.counts().size();
        int bin = (int) Math.max(0, Math.min(bins - 1, x / getWidth() * bins));
        ValueRange span = shown.span(bin);
        tooltip.setText("%s from %s to %s. Zeros are left out of the bars: a ReLU makes many of them."
                .formatted(
                        Figures.count(shown.counts().get(bin), "cell"),
                        Figures.value(span.low()),
                        Figures.value(span.high())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (histogram.get() != null && getHeight() > 3 * TEXT_HEIGHT) {
            gc.setFont(FONT);
            gc.setTextBaseline(VPos.CENTER);
            paintBars(gc, histogram.get());
            paintText(gc, histogram.get());
        }
    }

    private void paintBars(GraphicsContext gc, Histogram shown) {
        double base = getHeight() - TEXT_HEIGHT;
        double room = base - TEXT_HEIGHT - 2;
        double width = getWidth() / shown.counts().size();
        int markedBin = marked.get() == null ? -1 : shown.binOf(marked.get());
        for (int i = 0; i < shown.counts().size(); i++) {
            int count = shown.counts().get(i);
            // what occurs at all is seen
            double height = count == 0 ? 0 : Math.max(1.5, room * count / shown.highest());
            gc.setFill(FxColors.of(i == markedBin ? Tone.ACCENT : Tone.LINE, theme.get()));
            gc.fillRect(i * width, base - height, Math.max(1, width - 0.5), height);
        }
        gc.setFill(FxColors.of(Tone.LINE, theme.get()));
        gc.fillRect(0, base, getWidth(), 1);
        if (markedBin >= 0) {
            gc.setFill(FxColors.of(Tone.ACCENT, theme.get()));
            gc.fillRect((markedBin + 0.5) * width - MARK_WIDTH / 2, TEXT_HEIGHT, MARK_WIDTH, base - TEXT_HEIGHT + 3);
        }
    }

    private void paintText(GraphicsContext gc, Histogram shown) {
        boolean zeroMarked = marked.get() != null && marked.get() == 0;
        gc.setFill(FxColors.of(zeroMarked ? Tone.ACCENT : Tone.MUTED_TEXT, theme.get()));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText((zeroMarked ? "▸ " : "") + zeros(shown), 0, TEXT_HEIGHT / 2, getWidth());
        double y = getHeight() - TEXT_HEIGHT / 2 + 2;
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme.get()));
        gc.fillText(Figures.value(shown.range().low()), 0, y, getWidth() / 2);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Figures.value(shown.range().high()), getWidth(), y, getWidth() / 2);
    }
}
