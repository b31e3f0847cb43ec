package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Says what is under the pointer: id, kind, shape, and what the application adds. */
final class DiagramTooltip {
    private final NetworkDiagram diagram;
    private final Tooltip tooltip = new Tooltip();

    DiagramTooltip(NetworkDiagram diagram) {
        this.diagram = diagram;
    }

    void install() {
        tooltip.setShowDelay(Duration.millis(350));
        diagram.hoveredLayerProperty().addListener((o, before, now) -> show(now));
    }

    private void show(String layer) {
        ShapedGraph shaped = diagram.graphProperty().get();
        // a layer that is hovered elsewhere is marked, but needs no tooltip here
        if (layer == null || shaped == null || !diagram.isHover()) {
            Tooltip.uninstall(diagram, tooltip);
            tooltip.hide();
            return;
        }
        tooltip.setText(text(shaped, layer));
        Tooltip.install(diagram, tooltip);
    }

    private String text(ShapedGraph shaped, String layer) {
        String text = DiagramDescription.of(shaped, layer);
        var details = diagram.detailsProperty().get();
        String more = details == null ? null : details.apply(layer);
        return more == null || more.isBlank() ? text : text + "\n" + more;
    }
}
