package dev.kiln.app.compress;

import dev.kiln.core.compression.CompressionPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The plans before and after the one of the moment, whoever made them. All changes of one drag are one step. */
public final class PlanHistory {
    private static final int MOST_STEPS = 200;

    private final ObjectProperty<CompressionPlan> plan;
    private final Deque<CompressionPlan> before = new ArrayDeque<>();
    private final Deque<CompressionPlan> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    /** The plan at the beginning of the drag of the moment, or null. */
    private CompressionPlan dragStart;

    private boolean travelling;

    PlanHistory(ObjectProperty<CompressionPlan> plan) {
        this.plan = plan;
        plan.addListener((o, old, now) -> changed(old));
    }

    private void changed(CompressionPlan old) {
        if (!travelling && dragStart == null) {
            remember(old);
        }
    }

    private void remember(CompressionPlan old) {
        before.push(old);
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
        after.clear();
        update();
    }

    /** Sets a plan that will be followed by others of the same drag. */
    public void drag(CompressionPlan dragged) {
        if (dragStart == null) {
            dragStart = plan.get();
        }
        plan.set(dragged);
    }

    /** Makes one step of all that was dragged; without a drag nothing happens. */
    public void endDrag() {
        CompressionPlan start = dragStart;
        dragStart = null;
        if (start != null && !start.equals(plan.get())) {
            remember(start);
        }
    }

    /** Goes back one step, if there is one. */
    public void undo() {
        travel(before, after);
    }

    /** Takes back the last undo, if there is one. */
    public void redo() {
        travel(after, before);
    }

    private void travel(Deque<CompressionPlan> from, Deque<CompressionPlan> to) {
        endDrag();
        if (!from.isEmpty()) {
            to.push(plan.get());
            travelling = true;
            plan.set(from.pop());
            travelling = false;
            update();
        }
    }

    private void update() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }

    /** Whether there is a step to go back. */
    public BooleanExpression canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a step to go forth. */
    public BooleanExpression canRedo() {
        return canRedo.getReadOnlyProperty();
    }
}
