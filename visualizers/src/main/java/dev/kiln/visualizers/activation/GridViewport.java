package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The part of a grid that is in sight, and the scroll bar. Not managed: while it scrolls, nothing around it is laid out anew. */
final class GridViewport extends Region {
    private final ActivationGrid owner;
    private final ImageView view = new ImageView();
    private final Canvas marks = new Canvas();
    private final ScrollBar scrollBar = new ScrollBar();
    private final GridPixels pixels = new GridPixels(view);

    GridViewport(ActivationGrid owner) {
        this.owner = owner;
        setManaged(false);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setManaged(false);
        scrollBar.setUnitIncrement(40);
        scrollBar.valueProperty().addListener(changed -> requestLayout());
        view.setManaged(false);
        view.setSmooth(false);
        marks.setManaged(false);
        marks.setOnMouseMoved(e -> owner.hoveredChannelProperty().set(channelAt(e)));
        marks.setOnMouseExited(e -> owner.hoveredChannelProperty().set(-1));
        marks.setOnMousePressed(this::press);
        setOnScroll(e -> scrollBy(-e.getDeltaY()));
        getChildren().addAll(view, marks, scrollBar);
    }

    /** Width that a grid may take. */
    int gridWidth() {
        return (int) Math.max(1, owner.getWidth() - scrollBarWidth() - 2 * ActivationGrid.MARGIN);
    }

    /** Height of a grid that is seen whole. */
    int gridHeight() {
        return (int) owner.getHeight() - 2 * ActivationGrid.MARGIN;
    }

    /** Rows of pixels that are scrolled out above. */
    int scrolled() {
        return (int) Math.round(scrollBar.getValue());
    }

    /** Rows of pixels that are scrolled out above. */
    DoubleProperty scrollProperty() {
        return scrollBar.valueProperty();
    }

    /** Back to the first row. */
    void scrollToTop() {
        scrollBar.setValue(0);
    }

    /** Scrolls until a tile can be seen whole. */
    void reveal(int tile) {
        updateScrollBar();
        int top = owner.grid().y(tile);
        scrollBy(Math.min(0, top - scrolled()));
        scrollBy(Math.max(
                0, top + owner.grid().tileHeight() + 2 * ActivationGrid.MARGIN - scrolled() - owner.getHeight()));
    }

    @Override
    protected void layoutChildren() {
        updateScrollBar();
        double barWidth = scrollBarWidth();
        scrollBar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        marks.setWidth(Math.max(1, getWidth() - barWidth));
        marks.setHeight(Math.max(1, getHeight()));
        GridContent content = owner.content();
        view.setVisible(content != null);
        if (content != null) {
            // the first rows are the margin above the grid until it is scrolled
            int height = (int) Math.max(1, getHeight());
            pixels.show(content, owner.grid(), scrolled() - ActivationGrid.MARGIN, height, gapArgb());
            view.relocate(ActivationGrid.MARGIN, 0);
        }
        new GridMarks(owner, marks).paint();
    }

    private void updateScrollBar() {
        double height = owner.getHeight();
        GridLayout grid = owner.grid();
        double excess = grid == null ? 0 : Math.max(0, grid.height() + 2 * ActivationGrid.MARGIN - Math.floor(height));
        scrollBar.setVisible(excess > 0);
        scrollBar.setMax(excess);
        scrollBar.setVisibleAmount(excess * height / Math.max(1, excess + height));
        scrollBar.setValue(Math.min(scrollBar.getValue(), excess));
        scrollBar.setBlockIncrement(Math.max(40, height - 40));
    }

    /** Quieter than the maps, but seen beside their dark and their light ends. */
    private int gapArgb() {
        Theme theme = owner.themeProperty().get();
        Rgb ground = Palette.color(Tone.BACKGROUND, theme);
        return ground.mix(Palette.color(Tone.LINE, theme), 0.5).argb();
    }

    private void press(MouseEvent event) {
        owner.requestFocus();
        int channel = channelAt(event);
        if (channel >= 0) {
            owner.selectedChannelProperty().set(channel);
        }
        // a tab pane around the grid would take the focus otherwise
        event.consume();
    }

    private int channelAt(MouseEvent event) {
        if (owner.grid() == null) {
            return -1;
        }
        int margin = ActivationGrid.MARGIN;
        int tile = owner.grid().tileAt(event.getX() - margin, event.getY() - margin + scrolled());
        return tile < 0 ? -1 : owner.order().channel(tile);
    }

    private void scrollBy(double pixels) {
        if (scrollBar.isVisible()) {
            scrollBar.setValue(Math.max(0, Math.min(scrollBar.getMax(), scrollBar.getValue() + pixels)));
        }
    }

    private double scrollBarWidth() {
        return Math.max(8, scrollBar.prefWidth(-1));
    }
}
