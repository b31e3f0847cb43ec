package dev.kiln.visualizers.diagram;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.Samples;

/** Holds for tests of gestures. */
public final class DiagramHolds {
    private DiagramHolds() {}

    /** Holds the layout of a network in a width, with the edge of a layer's bar there. */
    public static DiagramHold of(SqueezeNet net, double width, String layer, double edge) {
        return of(net, width, layer, edge, 1);
    }

    /** As above, where a pixel of the picture is so many of the screen. */
    public static DiagramHold of(SqueezeNet net, double width, String layer, double edge, double scale) {
        ShapedGraph shaped = Samples.shaped(net);
        return DiagramHold.of(
                shaped,
                width,
                Drawing.TO_SCALE,
                layer,
                edge,
                shaped.shapeOf(layer).orElseThrow().channels(),
                scale);
    }
}
