package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Compresses the newest plan of the newest network, and knows what network and calibration its last result is of. For the user-interface thread. */
final class PlanCompression {
    /** Compressions that are done in this time are all shown, so that sizes follow a drag. */
    private static final Duration FOLLOWED = Duration.ofMillis(300);

    private final LatestTask task;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<PlannedNetwork> result = new ReadOnlyObjectWrapper<>();
    /** What compresses the present network by what the plan's pictures say; null until that is known. */
    private PlanCompressor compressor;
    /** What the compressor was made with, or null. */
    private Calibration compressorOf;
    /** What made the result. */
    private PlanCompressor resultOf;

    PlanCompression(Background background, BiConsumer<String, Throwable> failures) {
        this.task = new LatestTask(background, FOLLOWED);
        this.failures = failures;
    }

    /** Drops what is being compressed; the last result stays, as that of something earlier. */
    void stop() {
        task.cancel();
        compressor = null;
    }

    /** As above, and drops the last result. */
    void forget() {
        stop();
        resultOf = null;
        result.set(null);
    }

    /**
     * Compresses, unless something newer is asked for meanwhile.
     *
     * @param known what pictures say about the network, or null for nothing
     * @param whenDone called once the result is there
     */
    void compress(
            CompressionSource source, Calibration known, CompressionPlan plan, LayerCoder coder, Runnable whenDone) {
        if (compressor == null || compressor.source() != source.network() || compressorOf != known) {
            compressorOf = known;
            compressor = new PlanCompressor(
                    source.network(), known == null ? Map.of() : known.statistics(), LayerCoder.ARITHMETIC);
        }
        PlanCompressor used = compressor;
        String name = source.request().architecture().name();
        task.request(
                "compressing " + name,
                progress -> used.compress(plan, progress).with(coder),
                compressed -> {
                    if (used == compressor) {
                        resultOf = used;
                        result.set(compressed);
                        whenDone.run();
                    }
                },
                failure -> failures.accept("compress " + name, failure));
    }

    /** The last result, where it is of the present network and calibration; else null. */
    PlannedNetwork last() {
        return compressor != null && resultOf == compressor ? result.get() : null;
    }

    /** The last result with what it was made of; empty where that was another network. */
    Optional<BeforeAfter> beforeAfter(CompressionSource source) {
        return source != null && resultOf != null && source.network() == resultOf.source()
                ? Optional.of(new BeforeAfter(source, result.get()))
                : Optional.empty();
    }

    /** The last result; null until there is one. */
    ReadOnlyObjectProperty<PlannedNetwork> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
