package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Drags stages to another gap, or a new stage into one. Nothing changes before the drop; until then the label says what would. */
final class StageDrag implements Gesture {
    private final SqueezeNet net;
    private final Analysis before;
    private final StageSource source;
    private final DropTargets targets;
    private final Rect ghost;
    private final DiagramEditing editing;
    private final Consumer<Set<Integer>> dropped;
    private DropTargets.Gap chosen;
    private boolean copy;
    private EditPreview preview;

    /**
     * Takes hold of stages.
     *
     * @param before the cost of the network, or of the last valid one
     * @param ghost the size of what follows the pointer
     * @param dropped is told the indices of the stages after the drop
     */
    StageDrag(
            SqueezeNet net,
            Analysis before,
            StageSource source,
            DropTargets targets,
            Rect ghost,
            DiagramEditing editing,
            Consumer<Set<Integer>> dropped) {
        this.net = net;
        this.before = before;
        this.source = source;
        this.targets = targets;
        this.ghost = ghost;
        this.editing = editing;
        this.dropped = dropped;
    }

    @Override
    public Feedback move(Pointer pointer) {
        Optional<DropTargets.Gap> nearest = targets.nearest(pointer.x(), pointer.y());
        List<Mark> marks = marks(pointer, nearest);
        if (nearest.isEmpty()) {
            chosen = null;
            return Feedback.saying(List.of(source.name(), "drop it between two modules"), marks);
        }
        if (!nearest.get().equals(chosen) || copy != pointer.copy()) {
            chosen = nearest.get();
            copy = pointer.copy();
            preview = stays() ? null : EditPreview.of(before, net, edit());
        }
        return stays()
                ? Feedback.saying(List.of(source.name() + " stays where it is"), marks)
                        .withHint(source.hint())
                : Feedback.of(preview, head(), marks).withHint(source.hint());
    }

    private List<Mark> marks(Pointer pointer, Optional<DropTargets.Gap> nearest) {
        List<Mark> marks = new ArrayList<>();
        for (DropTargets.Gap gap : targets.gaps()) {
            boolean near = nearest.isPresent() && nearest.get().equals(gap);
            marks.add(new Mark(near ? Mark.Kind.CHOSEN_GAP : Mark.Kind.GAP, gap.bounds()));
        }
        marks.add(new Mark(
                Mark.Kind.GHOST,
                new Rect(
                        pointer.x() - ghost.width() / 2,
                        pointer.y() - ghost.height() / 2,
                        ghost.width(),
                        ghost.height())));
        return marks;
    }

    private boolean stays() {
        return source.stays(chosen.place(), copy);
    }

    private Edit edit() {
        return source.edit(chosen.place(), copy);
    }

    private String head() {
        int place = chosen.place();
        String where = place == 0 ? "behind conv1" : "behind " + Stages.idOf(net, place - 1);
        return (copy ? "copy of " : "") + source.name() + " " + where;
    }

    /** What has a problem is not dropped. */
    @Override
    public void drop() {
        if (chosen != null && !stays() && preview.problem().isEmpty()) {
            editing.apply(edit());
            dropped.accept(source.after(chosen.place(), copy));
        }
    }

    @Override
    public void cancel() {
        chosen = null;
    }
}
