package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.Optional;

/**
 * The upper corners of a module, between which a bypass is pulled.
 *
 * @param stage index of the module in the body
 * @param frame the module's frame, in pixels of the picture
 */
record BypassPort(int stage, Rect frame) {
    /** Pixels. */
    static final double RADIUS = 4.5;

    private static final double REACH = 7;

    /** The port of a stage; empty where it is no Fire module, is not shown or has a bypass already. */
    static Optional<BypassPort> of(SqueezeNet net, DiagramLayout layout, int stage) {
        return net.body().get(stage) instanceof FireModule fire && fire.bypass() == Bypass.NONE
                ? layout.boundsOf(Stages.idOf(net, stage) + "/concat").map(frame -> new BypassPort(stage, frame))
                : Optional.empty();
    }

    /** True at the input's side. */
    boolean contains(double x, double y) {
        return Math.hypot(x - frame.x(), y - frame.y()) <= REACH;
    }

    Mark input(Mark.Kind kind) {
        return mark(kind, frame.x());
    }

    Mark output(Mark.Kind kind) {
        return mark(kind, frame.right());
    }

    private Mark mark(Mark.Kind kind, double x) {
        return new Mark(kind, new Rect(x - RADIUS, frame.y() - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
}
