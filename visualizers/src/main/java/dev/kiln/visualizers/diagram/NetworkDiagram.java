package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A network from left to right. Clicking selects the layer under the pointer, arrow keys move the selection: left and right from
 * block to block, up and down within one. The picture fits the control down to a readable size; then a part of it is shown, which
 * the wheel, dragged ground and a {@link DiagramMinimap} move.
 */
public final class NetworkDiagram extends Region {
    /** What a key press zooms by. */
    public static final double ZOOM_STEP = 1.25;

    private static final double REVEAL_MARGIN = 30;
    /** Share of the control that a block fills when it is seen from near. */
    private static final double CLOSE = 0.3;

    private final ObjectProperty<ShapedGraph> graph = new SimpleObjectProperty<>(this, "graph");
    private final ObjectProperty<String> selectedLayer = new SimpleObjectProperty<>(this, "selectedLayer");
    private final ObjectProperty<String> hoveredLayer = new SimpleObjectProperty<>(this, "hoveredLayer");
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");
    private final ObjectProperty<Set<String>> problemLayers =
            new SimpleObjectProperty<>(this, "problemLayers", Set.of());
    private final ObjectProperty<Set<String>> untrainedLayers =
            new SimpleObjectProperty<>(this, "untrainedLayers", Set.of());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Function<String, String>> details = new SimpleObjectProperty<>(this, "details");

    private final ObjectProperty<Drawing> drawing = new SimpleObjectProperty<>(this, "drawing", Drawing.TO_SCALE);
    private final ObjectProperty<LayerColors> colors = new SimpleObjectProperty<>(this, "colors", LayerColors.ROLES);
    private final ReadOnlyObjectWrapper<ShownPicture> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ShownPicture.EMPTY);
    private final ReadOnlyLongWrapper painted = new ReadOnlyLongWrapper(this, "painted");

    private final Canvas canvas = new Canvas();
    private final DiagramCamera camera = new DiagramCamera();
    private DiagramLayout picture;
    private DiagramHold hold;
    private Consumer<GraphicsContext> overlay = gc -> {};

    /** An empty picture. */
    public NetworkDiagram() {
        getStyleClass().add("network-diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        graph.addListener((o, before, now) -> startAnew(before, now));
        graph.addListener(this::forgetPicture);
        drawing.addListener(this::forgetPicture);
        widthProperty().addListener(this::forgetPicture);
        heightProperty().addListener(this::forgetPicture);
        for (Observable observable : new Observable[] {
            selectedLayer, hoveredLayer, stale, problemLayers, untrainedLayers, theme, colors, focusVisibleProperty()
        }) {
            observable.addListener(o -> requestLayout());
        }
        selectedLayer.addListener((o, before, now) -> reveal(now));
        canvas.setOnMouseMoved(e -> hoveredLayer.set(layerAt(e.getX(), e.getY())));
        canvas.setOnMouseExited(e -> hoveredLayer.set(null));
        canvas.setOnMousePressed(this::press);
        new DiagramNavigation(this).install(canvas);
        new DiagramKeys(this).install();
        new DiagramTooltip(this).install();
    }

    /** The network to show, valid or not; null for none. */
    public ObjectProperty<ShapedGraph> graphProperty() {
        return graph;
    }

    /** Id of the selected layer, or null. */
    public ObjectProperty<String> selectedLayerProperty() {
        return selectedLayer;
    }

    /** Id of the layer under the pointer, or null; may be set to preview a layer that is hovered elsewhere. */
    public ObjectProperty<String> hoveredLayerProperty() {
        return hoveredLayer;
    }

    /** True while the picture shows the last valid network instead of the present one. */
    public BooleanProperty staleProperty() {
        return stale;
    }

    /** Ids of layers with a problem. */
    public ObjectProperty<Set<String>> problemLayersProperty() {
        return problemLayers;
    }

    /** Ids of layers whose weights are random while others have trained ones; they are hatched. */
    public ObjectProperty<Set<String>> untrainedLayersProperty() {
        return untrainedLayers;
    }

    /** The ground that the picture stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** What the tooltip adds for a layer's id, for example its parameters; null for nothing. */
    public ObjectProperty<Function<String, String>> detailsProperty() {
        return details;
    }

    /** Whether layers are drawn to scale. */
    public ObjectProperty<Drawing> drawingProperty() {
        return drawing;
    }

    /** What colours the boxes have. */
    public ObjectProperty<LayerColors> colorsProperty() {
        return colors;
    }

    /** The picture and the part of it that is seen, as painted last. */
    public ReadOnlyObjectProperty<ShownPicture> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Grows whenever the picture is painted. */
    ReadOnlyLongProperty paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    /** Where everything stands at the present size; empty without a network. */
    public DiagramLayout picture() {
        if (picture == null) {
            ShapedGraph now = graph.get();
            picture = now == null
                    ? DiagramLayout.EMPTY
                    : DiagramLayout.filling(now, Math.max(1, getWidth()), getHeight(), drawing.get(), hold);
        }
        return picture;
    }

    private ViewSpace space() {
        return picture().spaceIn(getWidth(), getHeight(), drawing.get());
    }

    /** The part of the picture that is seen. */
    public Viewport viewport() {
        return camera.viewport(space());
    }

    /** The place in the picture that is at a place of this control, in pixels of each. */
    public Point2D toPicture(double x, double y) {
        Viewport now = viewport();
        return new Point2D(now.toPictureX(x), now.toPictureY(y));
    }

    /** The place in this control that shows a place of the picture, in pixels of each; the inverse of {@link #toPicture}. */
    public Point2D toControl(double x, double y) {
        Viewport now = viewport();
        return new Point2D(now.toControlX(x), now.toControlY(y));
    }

    /** Zooms by a factor; what is at a place of this control stays there. */
    public void zoomAt(double x, double y, double factor) {
        move(now -> space().zoomAt(now, x, y, factor));
    }

    /** Zooms by a factor at the selected layer where it is seen, else at the middle. */
    public void zoom(double factor) {
        Point2D middle = new Point2D(getWidth() / 2, getHeight() / 2);
        String selected = selectedLayer.get();
        Point2D at = selected == null
                ? middle
                : picture()
                        .boundsOf(selected)
                        .map(r -> toControl(r.centerX(), r.centerY()))
                        .filter(p -> p.getX() >= 0 && p.getX() <= getWidth())
                        .orElse(middle);
        zoomAt(at.getX(), at.getY(), factor);
    }

    /** Shows the whole network, however small. */
    public void fit() {
        camera.whole();
        requestLayout();
    }

    /** Moves the picture by pixels of this control, no further than it reaches. */
    public void panBy(double dx, double dy) {
        move(now -> space().clamp(now.movedBy(dx, dy)));
    }

    /** Comes close to a layer's block; shows all again where it is close already. */
    void closeUp(String layer) {
        Viewport before = viewport();
        int step = picture().stepOf(layer);
        String block = step < 0 ? layer : picture().steps().get(step).layer();
        picture().boundsOf(block).ifPresent(r -> move(now -> space().closeUp(r, CLOSE)));
        if (viewport().equals(before)) {
            fit();
        }
    }

    /** Shows another part. */
    void look(Viewport part) {
        move(now -> part);
    }

    private void move(UnaryOperator<Viewport> change) {
        camera.change(space(), change);
        requestLayout();
    }

    /** Another network is seen from its start; an edited one stays where it is. */
    private void startAnew(ShapedGraph before, ShapedGraph now) {
        if (before != null
                && now != null
                && !before.graph().name().equals(now.graph().name())) {
            camera.start();
        }
    }

    /**
     * Holds the scale of the picture while a bar is dragged, until {@link #release}.
     *
     * @param layer id of the bar's layer
     * @param edge where the bar's right edge is to be now, in pixels of the picture
     * @param channels the layer's channels now
     */
    public DiagramHold hold(String layer, double edge, int channels) {
        double scale = viewport().scale();
        hold = DiagramHold.of(graph.get(), Math.max(1, getWidth()), drawing.get(), layer, edge, channels, scale);
        forgetPicture(graph);
        return hold;
    }

    /** Ends {@link #hold}: the picture fits again. */
    public void release() {
        hold = null;
        forgetPicture(graph);
    }

    /** What to paint above the picture, in pixels of this control; called whenever the picture is painted. */
    public void setOverlay(Consumer<GraphicsContext> painter) {
        overlay = painter;
        requestLayout();
    }

    /** Paints with the next pulse. */
    public void repaint() {
        requestLayout();
    }

    /** What is marked, and the colours. */
    DiagramStyle style() {
        return new DiagramStyle(
                theme.get(),
                selectedLayer.get(),
                hoveredLayer.get(),
                stale.get(),
                problemLayers.get(),
                untrainedLayers.get(),
                colors.get());
    }

    /** Paints at once instead of with the next pulse. */
    void paintNow() {
        shown.set(new ShownPicture(picture(), space(), viewport()));
        var gc = canvas.getGraphicsContext2D();
        DiagramPainter.paint(gc, shown.get(), style());
        overlay.accept(gc);
        if (isFocusVisible()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(1);
            gc.strokeRoundRect(1.5, 1.5, canvas.getWidth() - 3, canvas.getHeight() - 3, 8, 8);
        }
        setAccessibleText(DiagramDescription.of(graph.get(), picture(), drawing.get(), style()));
        painted.set(painted.get() + 1);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        paintNow();
    }

    private void forgetPicture(Observable changed) {
        picture = null;
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        String layer = layerAt(event.getX(), event.getY());
        if (layer != null && event.getButton() != MouseButton.MIDDLE) {
            selectedLayer.set(layer);
        }
    }

    /** The layer at a place of this control, or null; below the picture there is the legend. */
    String layerAt(double x, double y) {
        if (y > space().viewHeight()) {
            return null;
        }
        Point2D place = toPicture(x, y);
        return picture().layerAt(place.getX(), place.getY()).orElse(null);
    }

    /** Shows more of the right by pixels of this control, as far as there is something; negative of the left. */
    public void scrollBy(double pixels) {
        panBy(-pixels, 0);
    }

    private void reveal(String layer) {
        if (layer != null && space().leavesOut(viewport())) {
            picture().boundsOf(layer).ifPresent(r -> move(now -> space().reveal(now, r, REVEAL_MARGIN)));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width) {
        return DiagramLayout.LOWEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 900;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }
}
