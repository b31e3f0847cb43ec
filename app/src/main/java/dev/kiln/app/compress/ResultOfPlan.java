package dev.kiln.app.compress;

import dev.kiln.core.compression.CompressionPlan;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was found out about one plan: it is not said of others. */
final class ResultOfPlan {
    private final ReadOnlyObjectProperty<CompressionPlan> plan;
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private String text = "";
    /** The plan that the text is true of. */
    private CompressionPlan subject;

    ResultOfPlan(ReadOnlyObjectProperty<CompressionPlan> plan) {
        this.plan = plan;
        plan.addListener((o, before, now) -> show());
    }

    /** Says something of the present plan. */
    void tell(String found) {
        text = found;
        subject = plan.get();
        show();
    }

    private void show() {
        shown.set(plan.get().equals(subject) ? text : "");
    }

    /** The text, while the plan is the one that it is true of; else empty. */
    ReadOnlyStringProperty textProperty() {
        return shown.getReadOnlyProperty();
    }
}
