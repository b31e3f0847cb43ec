package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.DiagramBox;
import dev.kiln.visualizers.diagram.DiagramLayout;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the edges of a layout that can be dragged. */
final class WidthHandles {
    private WidthHandles() {}

    /** The handle under a place of the picture. Where two are near, the one whose edge is nearer. */
    static Optional<WidthHandle> at(SqueezeNet net, DiagramLayout layout, double x, double y) {
        WidthHandle nearest = null;
        for (DiagramBox box : layout.boxes()) {
            Optional<WidthPart> part = WidthPart.of(box.layer());
            if (part.isPresent()) {
                WidthHandle handle = new WidthHandle(box.layer(), part.get(), -1, box.bounds());
                if (handle.contains(x, y) && (nearest == null || distance(handle, x) < distance(nearest, x))) {
                    nearest = handle;
                }
            }
        }
        return Optional.ofNullable(nearest).flatMap(handle -> located(net, handle));
    }

    private static double distance(WidthHandle handle, double x) {
        return Math.abs(handle.bar().right() - x);
    }

    /** A picture of an earlier network may show modules that are gone. */
    private static Optional<WidthHandle> located(SqueezeNet net, WidthHandle handle) {
        if (handle.part() == WidthPart.STEM) {
            return Optional.of(handle);
        }
        OptionalInt stage = Stages.indexOf(net, handle.layer());
        return stage.isEmpty()
                ? Optional.empty()
                : Optional.of(new WidthHandle(handle.layer(), handle.part(), stage.getAsInt(), handle.bar()));
    }
}
