package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.util.Duration;

/**
 * Says what is under the pointer: id, kind, shape, and what the application adds. It stands above the block, where it covers neither
 * the names below the picture nor the shapes between the blocks.
 */
final class DiagramTooltip {
    private static final Duration DELAY = Duration.millis(350);
    /** Pixels between the block and the tooltip. */
    private static final double GAP = 8;

    private final NetworkDiagram diagram;
    /** Made when it is first needed: a tooltip costs a tenth of a second at the start, which the window cannot spare. */
    private Tooltip tooltip;

    private PauseTransition delay;

    DiagramTooltip(NetworkDiagram diagram) {
        this.diagram = diagram;
    }

    void install() {
        diagram.hoveredLayerProperty().addListener((o, before, now) -> show(now));
        // the wheel takes away what the tooltip stands at
        diagram.addEventFilter(ScrollEvent.SCROLL, event -> hide());
    }

    private void show(String layer) {
        ShapedGraph shaped = diagram.graphProperty().get();
        // a layer that is hovered elsewhere is marked, but needs no tooltip here
        if (layer == null || shaped == null || !diagram.isHover()) {
            hide();
            return;
        }
        if (tooltip == null) {
            make();
        }
        tooltip.setText(text(shaped, layer));
        if (tooltip.isShowing()) {
            appear();
        } else {
            delay.playFromStart();
        }
    }

    private void make() {
        tooltip = new Tooltip();
        tooltip.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        tooltip.setAutoHide(true);
        tooltip.setConsumeAutoHidingEvents(false);
        tooltip.setHideOnEscape(false);
        delay = new PauseTransition(DELAY);
        delay.setOnFinished(event -> appear());
    }

    private void appear() {
        String layer = diagram.hoveredLayerProperty().get();
        boolean seen = diagram.getScene() != null && diagram.getScene().getWindow() != null;
        if (layer != null && diagram.isHover() && seen) {
            diagram.picture().boundsOf(layer).ifPresent(box -> {
                Point2D corner = diagram.toControl(box.x(), topOf(layer, box));
                Point2D place = diagram.localToScreen(corner.getX(), Math.max(0, corner.getY()) - GAP);
                tooltip.show(diagram, place.getX(), place.getY());
            });
        }
    }

    /** Upper end of the block that a layer belongs to, in pixels of the picture. */
    private double topOf(String layer, Rect box) {
        DiagramLayout picture = diagram.picture();
        int step = picture.stepOf(layer);
        Rect block = step < 0
                ? box
                : picture.boundsOf(picture.steps().get(step).layer()).orElse(box);
        return Math.min(box.y(), block.y());
    }

    private void hide() {
        if (tooltip != null) {
            delay.stop();
            tooltip.hide();
        }
    }

    private String text(ShapedGraph shaped, String layer) {
        String text = DiagramDescription.of(shaped, layer);
        if (diagram.untrainedLayersProperty().get().contains(layer)) {
            text += "\nuntrained: random weights, because the loaded ones do not fit";
        }
        text += diagram.colorsProperty()
                .get()
                .text(layer)
                .map(value -> "\n" + value)
                .orElse("");
        var details = diagram.detailsProperty().get();
        String more = details == null ? null : details.apply(layer);
        return more == null || more.isBlank() ? text : text + "\n" + more;
    }
}
