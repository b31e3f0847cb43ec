package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;

/**
 * The picture of a diagram's network at the diagram's present size, and the part of it that is seen. An edited network stays where
 * it is, another one is seen from its start.
 */
final class VisiblePart {
    private static final double REVEAL_MARGIN = 30;
    /** Share of the control that a block fills when it is seen from near. */
    private static final double CLOSE = 0.3;

    private final NetworkDiagram diagram;
    private final DiagramContent content;
    private final DiagramCamera camera = new DiagramCamera();
    private DiagramLayout picture;
    /** Of the network that was placed last, or null. */
    private Skeleton skeleton;

    private DiagramHold hold;

    VisiblePart(NetworkDiagram diagram, DiagramContent content) {
        this.diagram = diagram;
        this.content = content;
        content.graph.addListener((o, before, now) -> startAnew(before, now));
        content.graph.addListener(o -> forgetPicture());
        content.drawing.addListener(o -> forgetPicture());
        diagram.widthProperty().addListener(o -> forgetPicture());
        diagram.heightProperty().addListener(o -> forgetPicture());
        content.selected.addListener((o, before, now) -> reveal(now));
    }

    private void startAnew(ShapedGraph before, ShapedGraph now) {
        if (before != null
                && now != null
                && !before.graph().name().equals(now.graph().name())) {
            camera.start();
        }
    }

    private void forgetPicture() {
        picture = null;
        diagram.requestLayout();
    }

    /** Where everything stands; empty without a network. */
    DiagramLayout picture() {
        if (picture == null) {
            ShapedGraph now = content.graph.get();
            picture = now == null ? DiagramLayout.EMPTY : place(now);
        }
        return picture;
    }

    private DiagramLayout place(ShapedGraph now) {
        skeleton = skeleton == null ? Skeleton.of(now.graph()) : skeleton.fitting(now.graph());
        double width = Math.max(1, diagram.getWidth());
        return DiagramLayout.filling(skeleton, now, width, diagram.getHeight(), content.drawing.get(), hold);
    }

    private ViewSpace space() {
        return picture().spaceIn(diagram.getWidth(), diagram.getHeight(), content.drawing.get());
    }

    Viewport viewport() {
        return camera.viewport(space());
    }

    ShownPicture shown() {
        return new ShownPicture(picture(), space(), viewport());
    }

    /** The place in the picture that is at a place of the control. */
    Point2D toPicture(double x, double y) {
        Viewport now = viewport();
        return new Point2D(now.toPictureX(x), now.toPictureY(y));
    }

    /** The inverse of {@link #toPicture}. */
    Point2D toControl(double x, double y) {
        Viewport now = viewport();
        return new Point2D(now.toControlX(x), now.toControlY(y));
    }

    /** The layer at a place of the control, or null; below the picture there is the legend. */
    String layerAt(double x, double y) {
        if (y > space().viewHeight()) {
            return null;
        }
        Point2D place = toPicture(x, y);
        return picture().layerAt(place.getX(), place.getY()).orElse(null);
    }

    /** Zooms by a factor; what is at a place of the control stays there. */
    void zoomAt(double x, double y, double factor) {
        move(now -> space().zoomAt(now, x, y, factor));
    }

    /** Zooms by a factor at the selected layer where it is seen, else at the middle. */
    void zoom(double factor) {
        Point2D middle = new Point2D(diagram.getWidth() / 2, diagram.getHeight() / 2);
        String selected = content.selected.get();
        Point2D at = selected == null
                ? middle
                : picture()
                        .boundsOf(selected)
                        .map(r -> toControl(r.centerX(), r.centerY()))
                        .filter(p -> p.getX() >= 0 && p.getX() <= diagram.getWidth())
                        .orElse(middle);
        zoomAt(at.getX(), at.getY(), factor);
    }

    /** All of the picture, however small. */
    void fit() {
        camera.whole();
        diagram.requestLayout();
    }

    /** Moves the picture by pixels of the control, no further than it reaches. */
    void panBy(double dx, double dy) {
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

    private void reveal(String layer) {
        if (layer != null && space().leavesOut(viewport())) {
            picture().boundsOf(layer).ifPresent(r -> move(now -> space().reveal(now, r, REVEAL_MARGIN)));
        }
    }

    private void move(UnaryOperator<Viewport> change) {
        camera.change(space(), change);
        diagram.requestLayout();
    }

    /** See {@link NetworkDiagram#hold}. */
    DiagramHold hold(String layer, double edge, int channels) {
        double scale = viewport().scale();
        double width = Math.max(1, diagram.getWidth());
        hold = DiagramHold.of(content.graph.get(), width, content.drawing.get(), layer, edge, channels, scale);
        forgetPicture();
        return hold;
    }

    /** See {@link NetworkDiagram#release}. */
    void release() {
        hold = null;
        forgetPicture();
    }
}
