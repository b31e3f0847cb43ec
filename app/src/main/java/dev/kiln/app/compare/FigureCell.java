package dev.kiln.app.compare;

import dev.kiln.visualizers.palette.Theme;
import java.util.OptionalDouble;
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
    private final Tooltip details = new Tooltip();
    private OptionalDouble grounded = OptionalDouble.empty();
    private Theme groundedIn;

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
        // the line stays, shown or not: to take it out of the cell in every frame of a drag costs as much as to make it
        setGraphic(line);
    }

    @Override
    protected void updateItem(Figure figure, boolean empty) {
        super.updateItem(figure, empty);
        boolean shown = !empty && figure != null;
        line.setVisible(shown);
        if (!shown) {
            setTooltip(null);
            return;
        }
        show(value, figure.value(), room.get().value());
        show(difference, figure.difference(), differences.get() ? room.get().difference() : 0);
        show(ratio, figure.ratio(), room.get().ratio());
        ground(figure.doublings());
        details.setText(
                "%s, %s against the reference: %s".formatted(figure.value(), figure.difference(), figure.ratio()));
        setTooltip(figure.difference().isEmpty() ? null : details);
    }

    /** The ground is made anew only where it changes: in a drag most stay. */
    private void ground(OptionalDouble doublings) {
        if (!doublings.equals(grounded) || theme.get() != groundedIn) {
            grounded = doublings;
            groundedIn = theme.get();
            ratio.setBackground(doublings.isPresent() ? HeatLegend.ground(doublings.getAsDouble(), groundedIn) : null);
        }
    }

    private static void show(Label label, String text, double width) {
        label.setText(text);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setVisible(width > 0);
        label.setManaged(width > 0);
    }
}
