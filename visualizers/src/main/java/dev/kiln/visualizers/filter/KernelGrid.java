package dev.kiln.visualizers.filter;

import dev.kiln.visualizers.activation.GridLayout;
import dev.kiln.visualizers.activation.PixelSurface;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A picture of kernels as large as its place allows. Clicking a cell selects it; arrow keys move the selection. */
public final class KernelGrid extends Region {
    /** Pixels around the grid, for the ring around a selected tile. */
    static final int MARGIN = 6;

    private final ObjectProperty<KernelPicture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<KernelScale> scale = new SimpleObjectProperty<>(this, "scale", KernelScale.FILTER);
    private final ObjectProperty<KernelCell> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<KernelCell> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    private final ImageView view = new ImageView();
    private final Canvas marks = new Canvas();
    private final ScrollBar scrollBar = new ScrollBar();
    private final PixelSurface surface = new PixelSurface(view);
    private int[] argb;
    private GridLayout grid;

    /** An empty grid. */
    public KernelGrid() {
        getStyleClass().add("kernel-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setManaged(false);
        view.setManaged(false);
        view.setSmooth(false);
        marks.setManaged(false);
        getChildren().addAll(view, marks, scrollBar);
        picture.addListener((o, before, now) -> readPicture(before, now));
        scale.addListener(o -> color());
        for (Observable o : new Observable[] {widthProperty(), heightProperty(), scrollBar.valueProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        for (Observable o : new Observable[] {selected, hovered, theme, focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        marks.setOnMouseMoved(e -> hovered.set(cellAt(e.getX(), e.getY())));
        marks.setOnMouseExited(e -> hovered.set(null));
        marks.setOnMousePressed(this::press);
        setOnScroll(e -> scrollBy(-e.getDeltaY()));
        new KernelKeys(this).install();
    }

    /** What to show; null for nothing. */
    public ObjectProperty<KernelPicture> pictureProperty() {
        return picture;
    }

    /** Which weights share a scale. */
    public ObjectProperty<KernelScale> scaleProperty() {
        return scale;
    }

    /** The selected cell, or null. Kept where the next picture has the same tiles. */
    public ObjectProperty<KernelCell> selectedProperty() {
        return selected;
    }

    /** The cell under the pointer, or null. */
    public ReadOnlyObjectProperty<KernelCell> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The ground that the grid stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Where the tiles stand at the present size; null without a picture. */
    GridLayout grid() {
        return grid;
    }

    private void readPicture(KernelPicture before, KernelPicture now) {
        hovered.set(null);
        if (before == null || now == null || !before.tiles().equals(now.tiles())) {
            selected.set(null);
            scrollBar.setValue(0);
        }
        setAccessibleText(now == null ? "No weights" : now.meaning());
        color();
    }

    private void color() {
        argb = picture.get() == null ? null : picture.get().argb(scale.get());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double barWidth = Math.max(8, scrollBar.prefWidth(-1));
        int visible = (int) Math.max(1, getHeight() - 2 * MARGIN);
        int width = (int) Math.max(1, getWidth() - barWidth - 2 * MARGIN);
        grid = picture.get() == null ? null : KernelLayout.of(picture.get().tiles(), width, visible);
        double excess = grid == null ? 0 : Math.max(0, grid.height() - visible);
        scrollBar.setVisible(excess > 0);
        scrollBar.setMax(excess);
        scrollBar.setVisibleAmount(excess * visible / Math.max(1, excess + visible));
        scrollBar.setValue(Math.min(scrollBar.getValue(), excess));
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(Math.max(40, getHeight() - 40));
        scrollBar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        marks.setWidth(Math.max(1, getWidth() - barWidth));
        marks.setHeight(Math.max(1, getHeight()));
        view.setVisible(grid != null);
        if (grid != null) {
            int frame = KernelRendering.FRAME;
            int shownWidth = Math.min(width, grid.width()) + 2 * frame;
            int shownHeight = (int) Math.min(visible, grid.height()) + 2 * frame;
            Raster raster = surface.raster(shownWidth, shownHeight);
            int frameArgb = Palette.color(Tone.GRID, theme.get()).argb();
            KernelRendering.paint(raster, scrolled(), argb, grid, frameArgb);
            view.relocate(MARGIN - frame, MARGIN - frame);
            surface.show();
        }
        new KernelMarks(this, marks).paint();
    }

    /** Rows of pixels that are scrolled out above. */
    int scrolled() {
        return (int) Math.round(scrollBar.getValue());
    }

    private void press(MouseEvent event) {
        requestFocus();
        KernelCell cell = cellAt(event.getX(), event.getY());
        if (cell != null) {
            selected.set(cell);
        }
    }

    /** The cell under a point of the view, or null. */
    KernelCell cellAt(double x, double y) {
        return grid == null ? null : KernelLayout.cellAt(grid, x - MARGIN, y - MARGIN + scrolled());
    }

    /** Scrolls until a cell's tile, or in a picture of one tile the cell itself, can be seen. */
    void reveal(KernelCell cell) {
        boolean single = grid.shape().channels() == 1;
        int zoom = grid.scaling().zoom();
        int top = grid.y(cell.tile()) + (single ? cell.row() * zoom : 0);
        int height = single ? zoom : grid.tileHeight();
        scrollBy(Math.min(0, top - scrolled()));
        scrollBy(Math.max(0, top + height + 2 * MARGIN - scrolled() - getHeight()));
    }

    private void scrollBy(double pixels) {
        if (scrollBar.isVisible()) {
            scrollBar.setValue(Math.max(0, Math.min(scrollBar.getMax(), scrollBar.getValue() + pixels)));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 60;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }
}
