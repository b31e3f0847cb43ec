package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The bytes of one compressed network behind every coder. For the user-interface thread. */
final class CoderTotals {
    private final LatestTask measuring;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<Map<LayerCoder, FileParts>> totals = new ReadOnlyObjectWrapper<>(Map.of());
    private PlannedNetwork asked;

    CoderTotals(Background background, BiConsumer<String, Throwable> failures) {
        this.measuring = new LatestTask(background);
        this.failures = failures;
    }

    /** Asks for the bytes of a network; the same one is not measured again. */
    void measure(PlannedNetwork network) {
        if (network == asked || network == null) {
            return;
        }
        asked = network;
        measuring.request(
                "comparing coders",
                progress -> measured(network, progress),
                totals::set,
                failure -> failures.accept("compare the coders", failure),
                () -> asked = null);
    }

    /** There is no network: what was measured is of none. */
    void forget() {
        asked = null;
        measuring.cancel();
        totals.set(Map.of());
    }

    private static Map<LayerCoder, FileParts> measured(PlannedNetwork network, Progress progress)
            throws InputException {
        Map<LayerCoder, FileParts> measured = new EnumMap<>(LayerCoder.class);
        LayerCoder[] coders = LayerCoder.values();
        for (LayerCoder coder : coders) {
            progress.step(measured.size(), coders.length, "");
            measured.put(
                    coder,
                    coder == network.coder() ? network.parts() : KilnFileWriter.measure(network.network(), coder));
        }
        return measured;
    }

    /** Bytes by coder, of the network that was measured last; empty until one was. */
    ReadOnlyObjectProperty<Map<LayerCoder, FileParts>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }
}
