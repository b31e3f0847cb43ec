package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.diagram.DiagramHold;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import java.util.Optional;
import java.util.Set;

/** Begins the gesture that belongs to what the pointer has taken hold of. */
final class GestureStart {
    private static final Rect NEW_STAGE = new Rect(0, 0, 30, 70);

    private final NetworkDiagram diagram;
    private final DiagramEditor editor;

    GestureStart(NetworkDiagram diagram, DiagramEditor editor) {
        this.diagram = diagram;
        this.editor = editor;
    }

    /** Empty for what can only be clicked. */
    Optional<Gesture> of(SqueezeNet net, Grip grip, Pointer pressed) {
        if (grip instanceof Grip.Width width) {
            return Optional.of(width(net, width.handle(), pressed));
        } else if (grip instanceof Grip.Port port) {
            return Optional.of(
                    new BypassDrag(net, editor.analysis(), port.port(), diagram.picture(), editor.editing()));
        } else if (grip instanceof Grip.Body body) {
            return Optional.of(moving(net, body));
        } else if (grip instanceof Grip.Ground) {
            StageSelection selection = editor.selection();
            return Optional.of(new BandDrag(net, diagram.picture(), selection.stages(), pressed, selection::selectAll));
        }
        return Optional.empty();
    }

    private Gesture width(SqueezeNet net, WidthHandle handle, Pointer pressed) {
        var before = editor.analysis();
        // the picture may show an earlier number: the drag goes on from the present one
        DiagramHold hold = diagram.hold(handle.layer(), handle.bar().right(), handle.filters(net));
        double grip = pressed.x() - handle.bar().right();
        return new WidthDrag(net, before, handle, editor.selection().stages(), hold, grip, editor.editing());
    }

    private Gesture moving(SqueezeNet net, Grip.Body body) {
        Set<Integer> selected = editor.selection().stages();
        Set<Integer> moved = selected.contains(body.stage()) ? selected : Set.of(body.stage());
        Rect ghost = diagram.picture()
                .boundsOf(DropTargets.layerOf(net, body.stage()))
                .orElse(NEW_STAGE);
        return dropping(net, new MovedStages(net, moved), ghost);
    }

    /** Brings a new stage. */
    Gesture bringing(SqueezeNet net, NewStage.Kind kind) {
        return dropping(net, new NewStage(net, kind), NEW_STAGE);
    }

    private Gesture dropping(SqueezeNet net, StageSource source, Rect ghost) {
        DiagramLayout layout = diagram.picture();
        return new StageDrag(
                net,
                editor.analysis(),
                source,
                DropTargets.of(net, layout),
                ghost,
                editor.editing(),
                editor.selection()::selectMoved);
    }
}
