package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.DiagramArc;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds what the pointer can take hold of: edges of bars before ports, bypasses and bodies. */
final class Grips {
    /** Pixels from a bypass within which it can be clicked. */
    private static final double ARC_REACH = 4;

    private Grips() {}

    static Optional<Grip> at(SqueezeNet net, DiagramLayout layout, double x, double y) {
        Optional<Grip> width = WidthHandles.at(net, layout, x, y).map(Grip.Width::new);
        return width.or(() -> port(net, layout, x, y))
                .or(() -> arc(net, layout, x, y))
                .or(() -> body(net, layout, x, y));
    }

    /** A port reaches out of its module's frame, so the places around the pointer are asked too. */
    private static Optional<Grip> port(SqueezeNet net, DiagramLayout layout, double x, double y) {
        return layout.layerAt(x, y)
                .or(() -> layout.layerAt(x + BypassPort.RADIUS, y + BypassPort.RADIUS))
                .map(layer -> Stages.indexOf(net, layer))
                .filter(OptionalInt::isPresent)
                .flatMap(stage -> BypassPort.of(net, layout, stage.getAsInt()))
                .filter(port -> port.contains(x, y))
                .map(Grip.Port::new);
    }

    private static Optional<Grip> arc(SqueezeNet net, DiagramLayout layout, double x, double y) {
        for (DiagramArc arc : layout.arcs()) {
            if (arc.bypass() && distance(arc, x, y) <= ARC_REACH) {
                OptionalInt stage = Stages.indexOf(net, arc.layer());
                if (stage.isPresent()) {
                    return Optional.of(new Grip.Arc(stage.getAsInt(), arc.layer()));
                }
            }
        }
        return Optional.empty();
    }

    /** Pixels to the nearest of an arc's three lines. */
    static double distance(DiagramArc arc, double x, double y) {
        double up = toUpright(arc.fromX(), arc.topY(), arc.fromY(), x, y);
        double down = toUpright(arc.toX(), arc.topY(), arc.toY(), x, y);
        double across = Math.hypot(outside(x, arc.fromX(), arc.toX()), y - arc.topY());
        return Math.min(across, Math.min(up, down));
    }

    private static double toUpright(double lineX, double top, double bottom, double x, double y) {
        return Math.hypot(x - lineX, outside(y, top, bottom));
    }

    private static double outside(double value, double from, double to) {
        return Math.max(0, Math.max(Math.min(from, to) - value, value - Math.max(from, to)));
    }

    private static Optional<Grip> body(SqueezeNet net, DiagramLayout layout, double x, double y) {
        return layout.layerAt(x, y).flatMap(layer -> {
            OptionalInt stage = Stages.indexOf(net, layer);
            return stage.isPresent() ? Optional.of(new Grip.Body(stage.getAsInt(), layer)) : Optional.empty();
        });
    }

    /** What shows that something can be taken hold of. */
    static Feedback hover(SqueezeNet net, DiagramLayout layout, Grip grip) {
        List<Mark> marks = new ArrayList<>();
        if (grip instanceof Grip.Width width) {
            marks.add(width.handle().mark());
        } else if (grip instanceof Grip.Body body) {
            BypassPort.of(net, layout, body.stage()).ifPresent(port -> marks.add(port.input(Mark.Kind.PORT)));
        } else if (grip instanceof Grip.Port port) {
            marks.add(port.port().input(Mark.Kind.CHOSEN_PORT));
            marks.add(port.port().output(Mark.Kind.PORT));
        } else if (grip instanceof Grip.Arc arc) {
            layout.arcs().stream()
                    .filter(candidate -> candidate.layer().equals(arc.layer()))
                    .forEach(shaded -> marks.add(new Mark(Mark.Kind.ARC_SHADE, bounds(shaded))));
        }
        return Feedback.saying(List.of(), marks);
    }

    private static Rect bounds(DiagramArc arc) {
        return new Rect(arc.fromX(), arc.topY(), arc.toX() - arc.fromX(), arc.fromY() - arc.topY());
    }
}
