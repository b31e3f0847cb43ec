package dev.kiln.app.run;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.visualizers.activation.NetworkRange;
import dev.kiln.visualizers.activation.ValueRange;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The range of all values of a run, found in the background when somebody first asks. While the next run's range is being found,
 * the last one stays: maps and legend show the same range at all times.
 */
final class NetworkScale {
    private final LatestTask latest;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<ValueRange> range = new ReadOnlyObjectWrapper<>();
    private RunResult asked;

    /**
     * @param failures told what was being done and what went wrong
     */
    NetworkScale(Background background, BiConsumer<String, Throwable> failures) {
        this.latest = new LatestTask(background);
        this.failures = failures;
    }

    /** Asks for the range of a run; does nothing where it is that run's range already, or will be. */
    void ask(RunResult result) {
        if (result == asked) {
            return;
        }
        asked = result;
        latest.request(
                "finding the network's range",
                progress -> NetworkRange.of(result.graph().graph(), result.activations()),
                range::set,
                failure -> {
                    asked = null;
                    failures.accept("find the range of all layers", failure);
                });
    }

    /** The range, or null before the first one is found. */
    ReadOnlyObjectProperty<ValueRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }
}
