package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.weights.Weights;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Compresses the window's network as a plan says, anew whenever the plan or the network changes, off the user-interface thread.
 * For the user-interface thread.
 */
public final class CompressionViewModel {
    /** Compressions that are done in this time are all shown, so that sizes follow a drag. */
    private static final Duration FOLLOWED = Duration.ofMillis(300);

    private final long seed;
    private final Background background;
    private final BiConsumer<String, Throwable> failures;
    private final LatestTask reading;
    private final LatestTask compressing;
    private final ObjectProperty<CompressionPlan> plan = new SimpleObjectProperty<>(CompressionPlan.LOSSLESS);
    private final ReadOnlyObjectWrapper<CompressionSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Calibration> calibration = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PlannedNetwork> result = new ReadOnlyObjectWrapper<>();
    private CompressionSource.Request asked;
    private PlanCompressor compressor;

    /**
     * @param seed of the weights of layers that have none
     * @param failures told what was being done and what went wrong
     */
    public CompressionViewModel(Background background, long seed, BiConsumer<String, Throwable> failures) {
        this.seed = seed;
        this.background = background;
        this.failures = failures;
        this.reading = new LatestTask(background);
        this.compressing = new LatestTask(background, FOLLOWED);
        plan.addListener((o, before, now) -> compress());
    }

    /**
     * Asks for a network; one that is there already is not read again.
     *
     * @param architecture a valid one
     * @param loaded weights that the user opened, or null
     */
    public void show(Architecture architecture, Weights loaded) {
        CompressionSource.Request request = new CompressionSource.Request(architecture, loaded);
        if (request.equals(asked)) {
            return;
        }
        asked = request;
        reading.request(
                "reading the weights of " + architecture.name(),
                progress -> CompressionSource.of(request, seed, progress),
                this::take,
                failure -> {
                    asked = null;
                    failures.accept("read the weights of " + architecture.name(), failure);
                },
                () -> asked = null);
    }

    private void take(CompressionSource read) {
        calibration.set(null);
        compressor = new PlanCompressor(read.network(), Map.of(), LayerCoder.ARITHMETIC);
        source.set(read);
        compress();
    }

    /** Makes use of what pictures say about the layers. */
    void calibrate(CompressionSource calibrated, Calibration newCalibration) {
        if (calibrated == source.get()) {
            compressor = new PlanCompressor(calibrated.network(), newCalibration.statistics(), LayerCoder.ARITHMETIC);
            calibration.set(newCalibration);
            compress();
        }
    }

    private void compress() {
        PlanCompressor used = compressor;
        CompressionPlan wanted = plan.get();
        if (used == null) {
            return;
        }
        compressing.request(
                "compressing " + used.source().architecture().name(),
                progress -> used.compress(wanted, progress),
                compressed -> {
                    if (used == compressor) {
                        result.set(compressed);
                    }
                },
                failure -> failures.accept(
                        "compress " + used.source().architecture().name(), failure));
    }

    /** Changes one layer's part of the plan. */
    public void set(String layerId, LayerSetting setting) {
        if (!plan.get().of(layerId).equals(setting)) {
            plan.set(plan.get().with(layerId, setting));
        }
    }

    /** Writes the result as a Kiln file. */
    public void save(Path file) {
        PlannedNetwork saved = result.get();
        background.start(
                "writing " + file.getFileName(),
                progress -> KilnFileWriter.write(file, saved.network(), saved.coder()),
                written -> {},
                failure -> failures.accept("write " + file.getFileName(), failure));
    }

    /** How the network is compressed. */
    public ObjectProperty<CompressionPlan> planProperty() {
        return plan;
    }

    /** The network before; null until it is read. */
    public ReadOnlyObjectProperty<CompressionSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What pictures say about the layers of the source; null where none were asked. */
    public ReadOnlyObjectProperty<Calibration> calibrationProperty() {
        return calibration.getReadOnlyProperty();
    }

    /** The network after, with exact sizes; null until there is one, and that of an earlier plan for a moment. */
    public ReadOnlyObjectProperty<PlannedNetwork> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether the result is that of the plan and network as they are now. */
    public boolean isExact() {
        PlannedNetwork compressed = result.get();
        return compressed != null
                && compressed.plan().equals(plan.get())
                && source.get() != null
                && compressed
                        .network()
                        .architecture()
                        .equals(source.get().network().architecture());
    }
}
