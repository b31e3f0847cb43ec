package dev.kiln.app.sides;

import dev.kiln.core.network.LayerDistance;
import dev.kiln.visualizers.text.Figures;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A figure on a bar as long as it is large; without one, why. */
final class BarCell extends TableCell<LayerDistance, LayerDistance> {
    private final Function<LayerDistance, Optional<Double>> value;
    private final DoubleSupplier longest;
    private final Region bar = new Region();
    private final Label text = new Label();
    private final StackPane content = new StackPane(bar, text);
    private double share;

    /**
     * @param longest the value of a full bar; larger ones have a full bar as well
     */
    BarCell(Function<LayerDistance, Optional<Double>> value, DoubleSupplier longest) {
        this.value = value;
        this.longest = longest;
        getStyleClass().add("bar-cell");
        bar.getStyleClass().add("distance-bar");
        content.setAlignment(Pos.CENTER_LEFT);
        text.setMaxWidth(Double.MAX_VALUE);
        content.widthProperty().addListener((o, before, now) -> fit());
    }

    @Override
    protected void updateItem(LayerDistance row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        setGraphic(shown ? content : null);
        if (shown) {
            Optional<Double> figure = value.apply(row);
            text.setText(figure.map(BarCell::words).orElseGet(() -> SideTexts.shortReason(row)));
            setTooltip(row.isComparable() ? null : new Tooltip(SideTexts.reason(row)));
            share = figure.map(this::share).orElse(0.0);
            fit();
        }
    }

    /** Four digits; those of figures that differ little stand one below the other. */
    private static String words(double figure) {
        return figure >= 0.1 ? Figures.fixed(figure, 3) : Figures.value(figure);
    }

    private double share(double figure) {
        double full = longest.getAsDouble();
        return Double.isNaN(figure) || figure == 0 ? 0 : full == 0 ? 1 : Math.min(1, figure / full);
    }

    private void fit() {
        double width = share * content.getWidth();
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
    }
}
