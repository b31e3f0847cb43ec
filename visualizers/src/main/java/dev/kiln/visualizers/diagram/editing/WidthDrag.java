package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.DiagramHold;
import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Drags the right edge of a bar: the number of filters follows the pointer. Every move starts from the network at the beginning. */
final class WidthDrag implements Gesture {
    private final SqueezeNet origin;
    private final Analysis before;
    private final WidthHandle handle;
    private final Set<Integer> stages;
    private final DiagramHold hold;
    private final DiagramEditing editing;
    private final int originFilters;
    private final Detents detents;
    /** Pixels from the edge to where the pointer took hold of it. */
    private final double grip;
    /** Where Alt was pressed and how many filters there were; from there a pixel is a filter. */
    private Pointer freeFrom;

    private int freeFilters;
    private int filters;
    private boolean together;
    /** What the last change showed, or null. */
    private Feedback shown;

    /**
     * Takes hold of an edge.
     *
     * @param before the cost of the network at the beginning, or of the last valid one
     * @param selected indices of the selected stages: where the handle's is one of them, all are changed
     */
    WidthDrag(
            SqueezeNet origin,
            Analysis before,
            WidthHandle handle,
            Set<Integer> selected,
            DiagramHold hold,
            double grip,
            DiagramEditing editing) {
        this.origin = origin;
        this.before = before;
        this.handle = handle;
        this.stages = new TreeSet<>(selected.contains(handle.stage()) ? selected : Set.of(handle.stage()));
        this.stages.removeIf(i -> i < 0 || !(origin.body().get(i) instanceof FireModule));
        this.hold = hold;
        this.grip = grip;
        this.editing = editing;
        this.originFilters = filters(origin);
        this.filters = originFilters;
        this.detents = new Detents(handle.part().scheduled(origin, handle.stage()));
    }

    private int filters(SqueezeNet net) {
        return handle.filters(net);
    }

    @Override
    public Feedback move(Pointer pointer) {
        int wanted = filtersAt(pointer);
        boolean both = pointer.together() && handle.part().ofExpand();
        if (shown == null || wanted != filters || both != together) {
            filters = wanted;
            together = both;
            shown = change(pointer.free());
        }
        return shown;
    }

    private Feedback change(boolean free) {
        Edit edit = together
                ? WidthEdits.setTogether(origin, handle.part(), stages, filters, free)
                : WidthEdits.set(origin, handle.part(), stages, filters);
        DiagramEditing.Moment now = editing.drag(edit);
        SqueezeNet changed = (SqueezeNet) edit.apply(origin);
        EditPreview preview = new EditPreview(before, now.analysis(), now.problem());
        return Feedback.of(preview, head(changed), marks()).withHint(hint());
    }

    private int filtersAt(Pointer pointer) {
        if (!pointer.free()) {
            freeFrom = null;
            return detents.snapped(hold.channelsAt(pointer.x() - grip));
        }
        if (freeFrom == null) {
            freeFrom = pointer;
            freeFilters = filters;
        }
        return WidthEdits.snapped(freeFilters + (pointer.x() - freeFrom.x()) * hold.scale(), true);
    }

    private String head(SqueezeNet changed) {
        String number = "%s → %s".formatted(Figures.count(originFilters), Figures.count(filters));
        String text = "%s %s  %s  (%s)".formatted(name(), handle.part().label(), number, difference());
        if (together) {
            WidthPart other = handle.part().otherHalf();
            FireModule fire = (FireModule) changed.body().get(handle.stage());
            return text + ", %s %s".formatted(other.label(), Figures.count(other.filters(fire)));
        }
        return text + detents.words(filters);
    }

    private String hint() {
        String halves = handle.part().ofExpand() ? " · Shift: both halves" : "";
        return "Alt: 1 filter for each pixel, no snap" + halves + " · Esc: cancel";
    }

    private String difference() {
        return Figures.difference((long) filters - originFilters);
    }

    private String name() {
        if (handle.part() == WidthPart.STEM) {
            return "conv1";
        }
        return stages.size() == 1 ? Stages.idOf(origin, handle.stage()) : stages.size() + " modules:";
    }

    private List<Mark> marks() {
        Rect bar = handle.bar();
        Rect edge = new Rect(hold.xOf(filters) - 1.5, bar.y() - 1, 3, bar.height() + 2);
        List<Mark> marks = new ArrayList<>(List.of(new Mark(Mark.Kind.HANDLE, edge)));
        marks.addAll(detents.marks(hold, filters, handle.top(origin)));
        return marks;
    }

    @Override
    public void drop() {
        editing.endDrag();
    }

    @Override
    public void cancel() {
        editing.drag(Edit.ofSqueezeNet("cancel", net -> origin));
        editing.endDrag();
    }

    @Override
    public boolean scrolls() {
        return false;
    }
}
