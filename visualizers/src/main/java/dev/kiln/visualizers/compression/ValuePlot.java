package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.plot.Plot;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.property.ObjectProperty;
import javafx.scene.canvas.GraphicsContext;

/**
 * The weights of a layer as grey bars, the values that they share afterwards as lines over them, and what was pruned as a shade
 * around 0. Bars and lines have scales of their own. The line nearest to the pointer is described; arrow keys travel.
 */
public final class ValuePlot extends Plot<ValueChange> {
    /** A plot without values. */
    public ValuePlot() {
        super("value-plot");
        setMinSize(160, 90);
        setPrefSize(400, 200);
    }

    /** What to show; null for nothing. */
    public ObjectProperty<ValueChange> changeProperty() {
        return shownProperty();
    }

    @Override
    protected int count(ValueChange change) {
        return change.lines().size();
    }

    @Override
    protected int indexAt(ValueChange change, double x) {
        return change.nearestLine((x - ValuePlotPainter.SIDE) / ValuePlotPainter.room(getWidth()));
    }

    @Override
    protected String words(ValueChange change, int index) {
        ValueChange.Line line = change.lines().get(index);
        return "value %s: %s".formatted(Figures.value(line.value()), Figures.count(line.uses(), "weight"));
    }

    @Override
    protected String summary(ValueChange change) {
        return "%d shared values from %s to %s over a histogram of the weights before"
                .formatted(
                        change.lines().size(),
                        Figures.value(change.span().low()),
                        Figures.value(change.span().high()));
    }

    @Override
    protected String nothing() {
        return "No weights";
    }

    @Override
    protected void paint(ValueChange change, int chosen, GraphicsContext gc) {
        new ValuePlotPainter(change, chosen, themeProperty().get(), getWidth(), getHeight()).paint(gc);
    }
}
