package dev.kiln.visualizers.filter;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.plot.Plot;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Bars over an axis. The bar under the pointer is described, and so is the one that arrow keys choose. */
public final class BarPlot extends Plot<Bars> {
    private static final Font FONT = Font.font(11);
    private static final double HEAD = 16;
    private static final double FOOT = 26;
    private static final double TICK = 8;

    /** A plot without bars. */
    public BarPlot() {
        super("bar-plot");
        setMinSize(120, 80);
        setPrefSize(360, 180);
    }

    /** What to show; null for nothing. */
    public ObjectProperty<Bars> barsProperty() {
        return shownProperty();
    }

    @Override
    protected int count(Bars shown) {
        return shown.bars().size();
    }

    @Override
    protected int indexAt(Bars shown, double x) {
        int bar = (int) Math.floor(x / Math.max(1, getWidth()) * count(shown));
        return bar >= 0 && bar < count(shown) ? bar : -1;
    }

    @Override
    protected String words(Bars shown, int index) {
        return shown.bars().get(index).description();
    }

    @Override
    protected String summary(Bars shown) {
        return "%s from %s to %s".formatted(Figures.count(count(shown), "bar"), shown.low(), shown.high());
    }

    @Override
    protected String nothing() {
        return "No bars";
    }

    @Override
    protected void paint(Bars shown, int chosen, GraphicsContext gc) {
        if (count(shown) > 0) {
            paintBars(shown, chosen, gc, getHeight() - FOOT);
            paintAxis(shown, gc, getHeight() - FOOT);
        }
    }

    private void paintBars(Bars shown, int chosen, GraphicsContext gc, double ground) {
        double width = getWidth() / count(shown);
        double room = Math.max(1, ground - HEAD);
        double highest = Math.max(1, shown.highest());
        for (int i = 0; i < count(shown); i++) {
            Bars.Bar bar = shown.bars().get(i);
            // a bar that counts something is never invisible
            double height = bar.height() == 0 ? 0 : Math.max(1.5, room * bar.height() / highest);
            Tone tone = i == chosen ? Tone.TEXT : bar.quiet() ? Tone.LINE : Tone.ACCENT;
            gc.setFill(FxColors.of(tone, themeProperty().get()));
            gc.fillRect(i * width, ground - height, Math.max(1, width - (width > 3 ? 1 : 0)), height);
        }
    }

    private void paintAxis(Bars shown, GraphicsContext gc, double ground) {
        gc.setFill(FxColors.of(Tone.LINE, themeProperty().get()));
        gc.fillRect(0, ground, getWidth(), 1);
        gc.setFill(FxColors.of(Tone.WORSE, themeProperty().get()));
        for (double tick : shown.ticks()) {
            gc.fillRect(Math.min(getWidth() - 1, tick * getWidth()), ground + 2, 1, TICK);
        }
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, themeProperty().get()));
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
}
