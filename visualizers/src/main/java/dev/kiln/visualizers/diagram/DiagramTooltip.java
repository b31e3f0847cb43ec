package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Says what is under the pointer: id, kind, shape, and what the application adds. */
final class DiagramTooltip {
    private final NetworkDiagram diagram;
    /** Made when it is first needed: a tooltip costs a tenth of a second at the start, which the window cannot spare. */
    private Tooltip tooltip;

    DiagramTooltip(NetworkDiagram diagram) {
        this.diagram = diagram;
    }

    void install() {
        diagram.hoveredLayerProperty().addListener((o, before, now) -> show(now));
    }

    private void show(String layer) {
        ShapedGraph shaped = diagram.graphProperty().get();
        // a layer that is hovered elsewhere is marked, but needs no tooltip here
        if (layer == null || shaped == null || !diagram.isHover()) {
            hide();
            return;
        }
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setShowDelay(Duration.millis(350));
        }
        tooltip.setText(text(shaped, layer));
        Tooltip.install(diagram, tooltip);
    }

    private void hide() {
        if (tooltip != null) {
            Tooltip.uninstall(diagram, tooltip);
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
