package dev.kiln.app.layers;

import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/**
 * A cell whose text may change in every frame of a drag. Where an ordinary cell's value or text changes, all rows of the table are
 * laid out; here the value is the place in the table, which stays, and the text takes no part in the layout.
 */
final class SteadyCell extends TableCell<LayerSlot, LayerSlot> {
    private final Function<LayerRow, String> value;
    private final DoubleConsumer widths;
    private final Label text = new Label();
    private final ChangeListener<LayerRow> follower = (o, before, now) -> write(value(now));
    /** Slots outlive cells, and must not keep them. */
    private final WeakChangeListener<LayerRow> following = new WeakChangeListener<>(follower);

    private LayerSlot followed;

    /**
     * @param value what the cell says of its row
     * @param widths told how wide the cell must be for its text, in pixels
     */
    SteadyCell(Function<LayerRow, String> value, DoubleConsumer widths) {
        this.value = value;
        this.widths = widths;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(new Frame());
        accessibleTextProperty().bind(text.textProperty());
    }

    private String value(LayerRow row) {
        return value.apply(row);
    }

    @Override
    protected void updateItem(LayerSlot slot, boolean empty) {
        super.updateItem(slot, empty);
        if (followed != null) {
            followed.rowProperty().removeListener(following);
        }
        followed = empty ? null : slot;
        if (followed != null) {
            followed.rowProperty().addListener(following);
        }
        write(followed == null ? "" : value(followed.row()));
    }

    /**
     * The label is laid out at once: its request for the next layout ends at the first parent that is already marked, and a parent
     * that was marked while rows were added may stay so without ever being laid out.
     */
    private void write(String now) {
        if (!now.equals(text.getText())) {
            text.setText(now);
            text.layout();
            measure();
        }
    }

    /** Before it has a place in a window a label does not know its font. */
    private void measure() {
        if (getScene() != null && !text.getText().isEmpty()) {
            widths.accept(Math.ceil(text.prefWidth(-1) + snappedLeftInset() + snappedRightInset()));
        }
    }

    /** As large as the cell. */
    private final class Frame extends Region {
        Frame() {
            // its changes end here instead of asking row and table for a new layout
            text.setManaged(false);
            getChildren().add(text);
        }

        @Override
        protected void layoutChildren() {
            text.resize(getWidth(), getHeight());
            text.layout();
            measure();
        }

        @Override
        protected double computePrefWidth(double height) {
            return SteadyCell.this.getWidth()
                    - SteadyCell.this.snappedLeftInset()
                    - SteadyCell.this.snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            return text.prefHeight(-1);
        }
    }
}
