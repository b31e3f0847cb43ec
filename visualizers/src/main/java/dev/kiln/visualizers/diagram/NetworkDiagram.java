package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.palette.Theme;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A network from left to right. Clicking selects the layer under the pointer, arrow keys move the selection: left and right from
 * block to block, up and down within one. The picture fits the control down to a readable size; then a part of it is shown, which
 * the wheel, a drag with the space bar held or with the middle button, and a {@link DiagramMinimap} move.
 */
public final class NetworkDiagram extends Region {
    /** What a key press zooms by. */
    public static final double ZOOM_STEP = 1.25;

    private final DiagramContent content = new DiagramContent(this);
    private final VisiblePart part = new VisiblePart(this, content);
    private final DiagramSurface surface = new DiagramSurface(this);
    private final ObjectProperty<Function<String, String>> details = new SimpleObjectProperty<>(this, "details");

    /** An empty picture. */
    public NetworkDiagram() {
        getStyleClass().add("network-diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        Canvas canvas = surface.canvas();
        getChildren().add(canvas);
        content.marks().forEach(mark -> mark.addListener(o -> requestLayout()));
        focusedProperty().addListener(o -> requestLayout());
        focusVisibleProperty().addListener(o -> requestLayout());
        canvas.setOnMouseMoved(e -> content.hovered.set(part.layerAt(e.getX(), e.getY())));
        canvas.setOnMouseExited(e -> content.hovered.set(null));
        canvas.setOnMousePressed(this::press);
        new DiagramNavigation(part, new WheelHint(this)::show).install(canvas);
        new DiagramHand(this, part).install(canvas);
        new DiagramKeys(this).install();
        new DiagramTooltip(this).install();
    }

    /** The network to show, valid or not; null for none. */
    public ObjectProperty<ShapedGraph> graphProperty() {
        return content.graph;
    }

    /** Id of the selected layer, or null. */
    public ObjectProperty<String> selectedLayerProperty() {
        return content.selected;
    }

    /** Id of the layer under the pointer, or null; may be set to preview a layer that is hovered elsewhere. */
    public ObjectProperty<String> hoveredLayerProperty() {
        return content.hovered;
    }

    /** True while the picture shows the last valid network instead of the present one. */
    public BooleanProperty staleProperty() {
        return content.stale;
    }

    /** Ids of layers with a problem. */
    public ObjectProperty<Set<String>> problemLayersProperty() {
        return content.problems;
    }

    /** Ids of layers whose weights are random while others have trained ones; they are hatched. */
    public ObjectProperty<Set<String>> untrainedLayersProperty() {
        return content.untrained;
    }

    /** The ground that the picture stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return content.theme;
    }

    /** What the tooltip adds for a layer's id, for example its parameters; null for nothing. */
    public ObjectProperty<Function<String, String>> detailsProperty() {
        return details;
    }

    /** Whether layers are drawn to scale. */
    public ObjectProperty<Drawing> drawingProperty() {
        return content.drawing;
    }

    /** What colours the boxes have. */
    public ObjectProperty<LayerColors> colorsProperty() {
        return content.colors;
    }

    /** The picture and the part of it that is seen, as painted last. */
    public ReadOnlyObjectProperty<ShownPicture> shownProperty() {
        return surface.shownProperty();
    }

    /** Grows whenever the picture is painted. */
    ReadOnlyLongProperty paintedProperty() {
        return surface.paintedProperty();
    }

    /** Where everything stands at the present size; empty without a network. */
    public DiagramLayout picture() {
        return part.picture();
    }

    /** The part of the picture that is seen. */
    public Viewport viewport() {
        return part.viewport();
    }

    /** The place in the picture that is at a place of this control, in pixels of each. */
    public Point2D toPicture(double x, double y) {
        return part.toPicture(x, y);
    }

    /** The place in this control that shows a place of the picture, in pixels of each; the inverse of {@link #toPicture}. */
    public Point2D toControl(double x, double y) {
        return part.toControl(x, y);
    }

    /** Zooms by a factor at the selected layer where it is seen, else at the middle. */
    public void zoom(double factor) {
        part.zoom(factor);
    }

    /** Shows the whole network, however small. */
    public void fit() {
        part.fit();
    }

    /** Shows more of the right by pixels of this control, as far as there is something; negative of the left. */
    public void scrollBy(double pixels) {
        part.panBy(-pixels, 0);
    }

    /** Shows another part. */
    void look(Viewport other) {
        part.look(other);
    }

    /**
     * Holds the scale of the picture while a bar is dragged, until {@link #release}.
     *
     * @param layer id of the bar's layer
     * @param edge where the bar's right edge is to be now, in pixels of the picture
     * @param channels the layer's channels now
     */
    public DiagramHold hold(String layer, double edge, int channels) {
        return part.hold(layer, edge, channels);
    }

    /** Ends {@link #hold}: the picture fits again. */
    public void release() {
        part.release();
    }

    /** What to paint above the picture, in pixels of this control; called whenever the picture is painted. */
    public void setOverlay(Consumer<GraphicsContext> painter) {
        surface.setOverlay(painter);
        requestLayout();
    }

    /** Paints with the next pulse. */
    public void repaint() {
        requestLayout();
    }

    /** Adds a node above the picture, which places itself. */
    void addAbove(Node node) {
        node.setManaged(false);
        getChildren().add(node);
    }

    /** What is marked, and the colours. */
    DiagramStyle style() {
        return content.style();
    }

    @Override
    protected void layoutChildren() {
        DiagramStyle style = content.style();
        surface.resize(getWidth(), getHeight());
        // without a selection nothing else says that the arrow keys go here
        surface.paint(part.shown(), style, isFocusVisible() || isFocused() && style.selected() == null);
        setAccessibleText(DiagramDescription.of(content.graph.get(), part.picture(), content.drawing.get(), style));
    }

    private void press(MouseEvent event) {
        requestFocus();
        String layer = part.layerAt(event.getX(), event.getY());
        if (layer != null && event.getButton() != MouseButton.MIDDLE) {
            content.selected.set(layer);
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
