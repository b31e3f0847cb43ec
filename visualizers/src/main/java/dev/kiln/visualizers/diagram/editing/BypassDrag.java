package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pulls a bypass from the input of a module to the output of one. */
final class BypassDrag implements Gesture {
    /** Pixels from an output within which it is meant. */
    private static final double REACH = 40;

    private final SqueezeNet net;
    private final Analysis before;
    private final BypassPort start;
    private final DiagramEditing editing;
    private final List<BypassPort> ends = new ArrayList<>();
    private Edit chosen;

    BypassDrag(SqueezeNet net, Analysis before, BypassPort start, DiagramLayout layout, DiagramEditing editing) {
        this.net = net;
        this.before = before;
        this.start = start;
        this.editing = editing;
        for (int i = 0; i < net.body().size(); i++) {
            int stage = i;
            layout.boundsOf(DropTargets.layerOf(net, i)).ifPresent(r -> ends.add(new BypassPort(stage, r)));
        }
    }

    @Override
    public Feedback move(Pointer pointer) {
        Optional<BypassPort> end = ends.stream()
                .filter(port -> distance(port, pointer) <= REACH)
                .min((a, b) -> Double.compare(distance(a, pointer), distance(b, pointer)));
        List<Mark> marks = marks(pointer, end);
        chosen = null;
        if (end.isEmpty()) {
            return Feedback.saying(
                    List.of(
                            "bypass around " + Stages.idOf(net, start.stage()),
                            "pull it to the other side of the module"),
                    marks);
        }
        BypassChoice choice = BypassChoice.between(net, start.stage(), end.get().stage());
        if (choice.bypass().isEmpty()) {
            return Feedback.refusing(choice.reason(), marks);
        }
        Edit edit = BypassChoice.edit(net, start.stage(), choice.bypass().get());
        EditPreview preview = EditPreview.of(before, net, edit);
        chosen = preview.problem().isEmpty() ? edit : null;
        return Feedback.of(preview, choice.reason(), marks);
    }

    private static double distance(BypassPort port, Pointer pointer) {
        return Math.hypot(port.frame().right() - pointer.x(), port.frame().y() - pointer.y());
    }

    private List<Mark> marks(Pointer pointer, Optional<BypassPort> end) {
        List<Mark> marks = new ArrayList<>();
        for (BypassPort port : ends) {
            boolean possible = port.stage() == start.stage();
            boolean near = end.isPresent() && end.get().equals(port);
            marks.add(port.output(!possible ? Mark.Kind.BARRED_PORT : near ? Mark.Kind.CHOSEN_PORT : Mark.Kind.PORT));
        }
        marks.add(start.input(Mark.Kind.CHOSEN_PORT));
        Rect frame = start.frame();
        double endX = end.isPresent() ? end.get().frame().right() : pointer.x();
        double endY = end.isPresent() ? end.get().frame().y() : pointer.y();
        marks.add(new Mark(Mark.Kind.ARC, new Rect(frame.x(), frame.y(), endX - frame.x(), endY - frame.y())));
        return marks;
    }

    @Override
    public void drop() {
        if (chosen != null) {
            editing.apply(chosen);
        }
    }

    @Override
    public void cancel() {
        chosen = null;
    }
}
