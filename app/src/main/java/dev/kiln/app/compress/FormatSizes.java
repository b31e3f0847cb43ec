package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.compression.SizeComparison;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The bytes of one compressed network in other formats, measured when asked. For the user-interface thread. */
final class FormatSizes {
    private final LatestTask measuring;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<SizeComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private CompressedNetwork measured;

    FormatSizes(Background background, BiConsumer<String, Throwable> failures) {
        this.measuring = new LatestTask(background);
        this.failures = failures;
    }

    /** Measures a network, in place of what is being measured. */
    void measure(PlannedNetwork network) {
        running.set(true);
        measuring.request(
                "measuring other formats",
                progress -> SizeComparison.of(network.network(), progress),
                found -> {
                    running.set(false);
                    measured = network.network();
                    comparison.set(found);
                },
                failure -> {
                    running.set(false);
                    failures.accept("measure other formats", failure);
                },
                () -> running.set(false));
    }

    /** Stops; what was measured before stays. */
    void cancel() {
        running.set(false);
        measuring.cancel();
    }

    /** Whether the sizes are those of a network. */
    boolean isOf(PlannedNetwork network) {
        return measured != null && network != null && network.network() == measured;
    }

    /** What was measured last; null until something was. */
    ReadOnlyObjectProperty<SizeComparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Whether something is being measured. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
