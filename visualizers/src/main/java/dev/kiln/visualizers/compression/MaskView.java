package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.activation.PixelSurface;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A pruning mask, whole at first. The wheel, + and − magnify, dragging moves, 0 shows the whole again. The cell under the pointer is
 * marked; arrow keys move it.
 */
public final class MaskView extends Region {
    private static final double STEP = 1.5;

    private final ObjectProperty<MaskPicture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyObjectWrapper<MaskCell> cell = new ReadOnlyObjectWrapper<>(this, "cell");
    private final ReadOnlyDoubleWrapper weightsPerPixel = new ReadOnlyDoubleWrapper(this, "weightsPerPixel", 1);
    private final ImageView view = new ImageView();
    private final PixelSurface surface = new PixelSurface(view);
    private final MaskMarks marks = new MaskMarks();
    private MaskLayout layout;
    private boolean stale = true;
    private double dragX;
    private double dragY;

    /** An empty view. */
    public MaskView() {
        getStyleClass().add("mask-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("No mask");
        setFocusTraversable(true);
        view.setManaged(false);
        marks.setManaged(false);
        getChildren().addAll(view, marks);
        picture.addListener((o, before, now) -> read(before, now));
        for (Observable o : new Observable[] {theme, widthProperty(), heightProperty()}) {
            o.addListener(changed -> repaint());
        }
        for (Observable o : new Observable[] {cell, focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        setOnMouseMoved(e -> point(e));
        setOnMouseExited(e -> cell.set(null));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnScroll(e -> {
            zoom(e.getDeltaY() > 0 ? STEP : e.getDeltaY() < 0 ? 1 / STEP : 1, e.getX(), e.getY());
            e.consume();
        });
        setOnKeyPressed(this::press);
    }

    /** What to show; null for nothing. */
    public ObjectProperty<MaskPicture> pictureProperty() {
        return picture;
    }

    /** The ground that the view stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The cell under the pointer, or the one that arrow keys chose; null for none. */
    public ReadOnlyObjectProperty<MaskCell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** How many weights a pixel stands for; below 1 where a weight has several pixels. */
    public ReadOnlyDoubleProperty weightsPerPixelProperty() {
        return weightsPerPixel.getReadOnlyProperty();
    }

    /** Shows the whole mask. */
    public void fit() {
        if (layout != null) {
            place(MaskLayout.fit(layout.rows(), layout.columns(), layout.width(), layout.height()));
        }
    }

    /** Magnifies the middle. */
    public void zoomIn() {
        zoom(STEP, getWidth() / 2, getHeight() / 2);
    }

    /** The other way. */
    public void zoomOut() {
        zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double factor, double x, double y) {
        if (layout != null) {
            place(layout.zoomed(factor, x, y));
        }
    }

    private void place(MaskLayout placed) {
        layout = placed;
        repaint();
    }

    /** Another plan for the same layer leaves the view where it is. */
    private void read(MaskPicture before, MaskPicture now) {
        if (before == null || now == null || !before.layer().equals(now.layer())) {
            cell.set(null);
            layout = null;
        }
        setAccessibleText(
                now == null
                        ? "No mask"
                        : "Pruning mask of %s: %s, %s each"
                                .formatted(
                                        now.layer().layerId(),
                                        Figures.count(now.rows(), "filter"),
                                        Figures.count(now.columns(), "weight")));
        repaint();
    }

    private void repaint() {
        stale = true;
        requestLayout();
    }

    private void point(MouseEvent event) {
        cell.set(layout == null ? null : layout.cellAt(event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (layout != null) {
            place(layout.moved(dragX - event.getX(), dragY - event.getY()));
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void press(KeyEvent event) {
        if (layout == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0 -> fit();
            case LEFT, RIGHT, UP, DOWN -> travel(code);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void travel(KeyCode code) {
        MaskCell from = cell.get() == null ? layout.cellAt(getWidth() / 2, getHeight() / 2) : cell.get();
        int row = from.filter() + (code == KeyCode.UP ? -1 : code == KeyCode.DOWN ? 1 : 0);
        int column = from.column() + (code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0);
        MaskCell to = layout.nearest(row, column);
        place(layout.revealing(to));
        cell.set(to);
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.max(1, getWidth());
        int height = (int) Math.max(1, getHeight());
        marks.setWidth(width);
        marks.setHeight(height);
        MaskPicture shown = picture.get();
        view.setVisible(shown != null);
        if (shown != null && stale) {
            layout = layout == null
                    ? MaskLayout.fit(shown.rows(), shown.columns(), width, height)
                    : layout.resized(width, height);
            Raster raster = surface.raster(width, height);
            MaskRendering.paint(raster, shown, layout, MaskColors.of(theme.get()));
            surface.show();
            weightsPerPixel.set(1 / (layout.columnPixels() * layout.rowPixels()));
            stale = false;
        }
        marks.paint(layout, cell.get(), isFocused(), theme.get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 80;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 220;
    }
}
