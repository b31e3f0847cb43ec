package dev.kiln.app.compare;

import dev.kiln.visualizers.palette.Theme;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A network's figure, its difference to the reference and their ratio on its ground, in one line. */
final class FigureCell extends TableCell<ComparisonTable.Row, Figure> {
    private final Supplier<FigureWidth> room;
    private final Supplier<Boolean> differences;
    private final Supplier<Theme> theme;
    private final Label value = new Label();
    private final Label difference = new Label();
    private final Label ratio = new Label();
    private final HBox line = new HBox(value, difference, ratio);

    /**
     * @param room for the figures of the column
     * @param differences true where there is room for them too; else the tooltip has them
     */
    FigureCell(Supplier<FigureWidth> room, Supplier<Boolean> differences, Supplier<Theme> theme) {
        this.room = room;
        this.differences = differences;
        this.theme = theme;
        getStyleClass().add("figure-cell");
        value.getStyleClass().add("compare-value");
        difference.getStyleClass().add("compare-difference");
        ratio.getStyleClass().add("compare-ratio");
        line.getStyleClass().add("compare-figure");
    }

    @Override
    protected void updateItem(Figure figure, boolean empty) {
        super.updateItem(figure, empty);
        if (empty || figure == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        show(value, figure.value(), room.get().value());
        show(difference, figure.difference(), differences.get() ? room.get().difference() : 0);
        show(ratio, figure.ratio(), room.get().ratio());
        ratio.setBackground(
                figure.doublings().isPresent()
                        ? HeatLegend.ground(figure.doublings().getAsDouble(), theme.get())
                        : null);
        setGraphic(line);
        setTooltip(
                figure.difference().isEmpty()
                        ? null
                        : new Tooltip("%s, %s against the reference: %s"
                                .formatted(figure.value(), figure.difference(), figure.ratio())));
    }

    private static void show(Label label, String text, double width) {
        label.setText(text);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setVisible(width > 0);
        label.setManaged(width > 0);
    }
}
