package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.visualizers.palette.Role;
import java.util.List;

/** Places the addition behind a module, the connection over it, and the convolution on that connection. */
final class BypassPlacement {
    /** Diameter of the addition's sign. */
    static final double SIGN = 11;

    private static final double RISE = 13;
    private static final double BOX_HEIGHT = 12;

    private final LayerGraph graph;
    private final BlockParts parts;
    private final Rect frame;
    private final double middle;

    BypassPlacement(LayerGraph graph, BlockParts parts, Rect frame, double middle) {
        this.graph = graph;
        this.parts = parts;
        this.frame = frame;
        this.middle = middle;
    }

    void place(List<DiagramBox> boxes, List<DiagramArc> arcs, List<DiagramLabel> labels, boolean bypassed) {
        String addition = graph.node(parts.addition()).id();
        double x = frame.right() + BlockParts.TERMINAL / 2;
        Rect sign = new Rect(x - SIGN / 2, middle - SIGN / 2, SIGN, SIGN);
        boxes.add(new DiagramBox(addition, Role.BYPASS, sign, true));
        labels.add(new DiagramLabel("+", addition, DiagramLabel.Kind.SIGN, x, middle + 4));
        if (bypassed) {
            double from = frame.x() - BlockParts.TERMINAL / 2;
            arcs.add(new DiagramArc(addition, true, from, middle, frame.y() - RISE, x, sign.y()));
        }
        if (parts.bypass() >= 0) {
            double width = Math.min(24, frame.width());
            Rect box = new Rect(frame.centerX() - width / 2, frame.y() - RISE - BOX_HEIGHT / 2, width, BOX_HEIGHT);
            boxes.add(new DiagramBox(graph.node(parts.bypass()).id(), Role.BYPASS, box, false));
        }
    }
}
