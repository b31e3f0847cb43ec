package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A network from left to right. Clicking selects the layer under the pointer, arrow keys move the selection: left and right from
 * block to block, up and down within one. The picture fits the width down to a least size, then it scrolls.
 */
public final class NetworkDiagram extends Region {
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

    private final Canvas canvas = new Canvas();
    private final ScrollBar scrollBar = new ScrollBar();
    private DiagramLayout picture;
    private DiagramHold hold;
    private Consumer<GraphicsContext> overlay = gc -> {};

    /** An empty picture. */
    public NetworkDiagram() {
        getStyleClass().add("network-diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        scrollBar.setOrientation(Orientation.HORIZONTAL);
        scrollBar.setManaged(false);
        scrollBar.setVisible(false);
        canvas.setManaged(false);
        getChildren().addAll(canvas, scrollBar);
        graph.addListener(this::forgetPicture);
        widthProperty().addListener(this::forgetPicture);
        heightProperty().addListener(this::forgetPicture);
        for (Observable observable : new Observable[] {
            selectedLayer,
            hoveredLayer,
            stale,
            problemLayers,
            untrainedLayers,
            theme,
            focusVisibleProperty(),
            scrollBar.valueProperty()
        }) {
            observable.addListener(o -> requestLayout());
        }
        selectedLayer.addListener((o, before, now) -> reveal(now));
        canvas.setOnMouseMoved(e -> hoveredLayer.set(layerAt(e)));
        canvas.setOnMouseExited(e -> hoveredLayer.set(null));
        canvas.setOnMousePressed(this::press);
        canvas.setOnScroll(e -> scrollBy(-e.getDeltaX() - (e.isShiftDown() ? 0 : e.getDeltaY())));
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

    /** Where everything stands at the present size; empty without a network. */
    public DiagramLayout picture() {
        if (picture == null) {
            ShapedGraph shown = graph.get();
            picture = shown == null
                    ? DiagramLayout.EMPTY
                    : DiagramLayout.of(shown, Math.max(1, getWidth()), getHeight() - scrollBarHeight(), hold);
            setAccessibleText(DiagramDescription.of(shown, picture));
        }
        return picture;
    }

    /** The place in the picture that is at a place of this control, in pixels of each. */
    public Point2D toPicture(double x, double y) {
        return new Point2D(x + scrolled(), y);
    }

    /**
     * Holds the scale of the picture while a bar is dragged, until {@link #release}.
     *
     * @param layer id of the bar's layer
     * @param edge where the bar's right edge is to be now, in pixels of the picture
     * @param channels the layer's channels now
     */
    public DiagramHold hold(String layer, double edge, int channels) {
        hold = DiagramHold.of(graph.get(), Math.max(1, getWidth()), layer, edge, channels);
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

    /** Columns of the picture that are scrolled out on the left, in pixels. */
    public double scrolled() {
        return scrollBar.isVisible() ? scrollBar.getValue() : 0;
    }

    /** Paints at once instead of with the next pulse. */
    void paintNow() {
        DiagramStyle style = new DiagramStyle(
                theme.get(),
                selectedLayer.get(),
                hoveredLayer.get(),
                stale.get(),
                problemLayers.get(),
                untrainedLayers.get());
        var gc = canvas.getGraphicsContext2D();
        DiagramPainter.paint(gc, picture(), style, scrolled(), canvas.getWidth(), canvas.getHeight());
        overlay.accept(gc);
        if (isFocusVisible()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(1);
            gc.strokeRoundRect(1.5, 1.5, canvas.getWidth() - 3, canvas.getHeight() - 3, 8, 8);
        }
    }

    @Override
    protected void layoutChildren() {
        updateScrollBar();
        double height = getHeight() - (scrollBar.isVisible() ? scrollBarHeight() : 0);
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != height) {
            canvas.setWidth(getWidth());
            canvas.setHeight(height);
        }
        paintNow();
    }

    private void updateScrollBar() {
        double excess =
                picture().width() - getWidth() > 0.5 ? Math.ceil(picture().width() - getWidth()) : 0;
        scrollBar.setVisible(excess > 0);
        scrollBar.setMax(excess);
        scrollBar.setVisibleAmount(excess * getWidth() / Math.max(1, picture().width()));
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(getWidth() * 0.8);
        scrollBar.setValue(Math.min(scrollBar.getValue(), excess));
        double barHeight = scrollBarHeight();
        scrollBar.resizeRelocate(0, getHeight() - barHeight, getWidth(), barHeight);
    }

    private double scrollBarHeight() {
        return Math.max(8, scrollBar.prefHeight(-1));
    }

    private void forgetPicture(Observable changed) {
        picture = null;
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        String layer = layerAt(event);
        if (layer != null) {
            selectedLayer.set(layer);
        }
    }

    private String layerAt(MouseEvent event) {
        Point2D place = toPicture(event.getX(), event.getY());
        return picture().layerAt(place.getX(), place.getY()).orElse(null);
    }

    /** Scrolls to the right as far as there is something; negative to the left. */
    public void scrollBy(double pixels) {
        if (scrollBar.isVisible()) {
            scrollBar.setValue(Math.max(0, Math.min(scrollBar.getMax(), scrollBar.getValue() + pixels)));
        }
    }

    private void reveal(String layer) {
        if (layer != null && scrollBar.isVisible()) {
            picture().boundsOf(layer).ifPresent(r -> {
                double margin = 30;
                scrollBy(Math.min(0, r.x() - margin - scrolled()));
                scrollBy(Math.max(0, r.right() + margin - scrolled() - getWidth()));
            });
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
