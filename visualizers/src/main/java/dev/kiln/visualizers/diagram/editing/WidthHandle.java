package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.diagram.Rect;

/**
 * The right edge of a bar that can be dragged.
 *
 * @param layer id of the layer
 * @param part the number that it stands for
 * @param stage index of the stage in the body, or −1 for the stem
 * @param bar the bar, in pixels of the picture
 */
record WidthHandle(String layer, WidthPart part, int stage, Rect bar) {
    /** Pixels inside and outside the edge that belong to the handle. */
    private static final double INSIDE = 3;

    private static final double OUTSIDE = 4;

    boolean contains(double x, double y) {
        double inside = Math.min(INSIDE, bar.width() / 2);
        return x >= bar.right() - inside && x <= bar.right() + OUTSIDE && y >= bar.y() && y <= bar.bottom();
    }

    /** The number that it stands for. */
    int filters(SqueezeNet net) {
        return part == WidthPart.STEM
                ? net.stem().filters()
                : part.filters((FireModule) net.body().get(stage));
    }

    /** Upper end of the bars that stand above each other there, in pixels of the picture. */
    double top(SqueezeNet net) {
        boolean below = part == WidthPart.EXPAND_3X3
                && WidthPart.EXPAND_1X1.filters((FireModule) net.body().get(stage)) > 0;
        return below ? bar.y() - bar.height() : bar.y();
    }

    /** The edge as it is shown. */
    Mark mark() {
        return new Mark(Mark.Kind.HANDLE, new Rect(bar.right() - 1.5, bar.y() - 1, 3, bar.height() + 2));
    }
}
