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
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Weights;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
    private final ObjectProperty<LayerCoder> coder = new SimpleObjectProperty<>(LayerCoder.ARITHMETIC);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final PlanWriter writer;
    private final PlanHistory history = new PlanHistory(plan);
    private final CoderTotals coderTotals;
    private final FormatSizes formatSizes;
    private CompressionSource.Request asked;
    private PlanCompressor compressor;
    /** What made the result. */
    private PlanCompressor resultOf;

    private SizeForecast forecast;

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
        this.writer = new PlanWriter(background, failures);
        this.coderTotals = new CoderTotals(background, failures);
        this.formatSizes = new FormatSizes(background, failures);
        plan.addListener((o, before, now) -> compress());
        coder.addListener((o, before, now) -> compress());
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
                failure -> refuse(architecture.name(), failure),
                () -> asked = null);
    }

    /** Weights that cannot be compressed are said in place of the curves, and are not read again until they change. */
    private void refuse(String name, Throwable failure) {
        compressing.cancel();
        coderTotals.forget();
        calibration.set(null);
        compressor = null;
        resultOf = null;
        forecast = null;
        result.set(null);
        source.set(null);
        // weights that are no numbers, or too many of them
        if (failure instanceof InputException || failure instanceof IllegalArgumentException) {
            problem.set(failure.getMessage());
        } else {
            problem.set("they could not be read");
            asked = null;
            failures.accept("read the weights of " + name, failure);
        }
    }

    private void take(CompressionSource read) {
        calibration.set(null);
        problem.set("");
        forecast = new SizeForecast(read);
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
        LayerCoder chosen = coder.get();
        writer.forget();
        if (used == null) {
            return;
        }
        compressing.request(
                "compressing " + used.source().architecture().name(),
                progress -> coded(used.compress(wanted, progress), chosen),
                compressed -> {
                    if (used == compressor) {
                        resultOf = used;
                        result.set(compressed);
                        writeExact();
                    }
                },
                failure -> failures.accept(
                        "compress " + used.source().architecture().name(), failure));
    }

    private static PlannedNetwork coded(PlannedNetwork compressed, LayerCoder coder) throws InputException {
        return compressed.coder() == coder
                ? compressed
                : new PlannedNetwork(
                        compressed.plan(),
                        compressed.network(),
                        coder,
                        KilnFileWriter.measure(compressed.network(), coder));
    }

    /** Changes one layer's part of the plan. */
    public void set(String layerId, LayerSetting setting) {
        if (!plan.get().of(layerId).equals(setting)) {
            plan.set(plan.get().with(layerId, setting));
        }
    }

    /**
     * Sets the densities that follow from one threshold for all layers.
     *
     * @param density share of all weights together to keep, 0…1
     */
    void pruneGlobally(double density) {
        CompressionSource pruned = source.get();
        background.start(
                "pruning globally",
                progress -> GlobalPruning.densities(pruned, density),
                densities -> {
                    if (pruned == source.get()) {
                        plan.set(GlobalPruning.with(plan.get(), densities));
                    }
                },
                failure -> failures.accept("prune globally", failure));
    }

    /** Writes the network as planned to a Kiln file, as soon as it is compressed. */
    public void save(Path file) {
        writer.ask(file);
        writeExact();
    }

    private void writeExact() {
        if (isExact()) {
            writer.write(result.get());
        }
    }

    /** The size under the plan of this moment, at once; null until the network is read. */
    NetworkSize size() {
        return forecast == null
                ? null
                : forecast.of(plan.get(), coder.get(), resultOf == compressor ? result.get() : null);
    }

    /** The same result behind every coder. */
    CoderTotals coderTotals() {
        return coderTotals;
    }

    /** The result in other formats. */
    FormatSizes formatSizes() {
        return formatSizes;
    }

    /** The plans before this one. */
    public PlanHistory history() {
        return history;
    }

    /** How layers become bytes. */
    public ObjectProperty<LayerCoder> coderProperty() {
        return coder;
    }

    /** Why the network cannot be compressed; empty where it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What file was written with this plan; empty for none. */
    public ReadOnlyStringProperty writtenProperty() {
        return writer.writtenProperty();
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
                && compressor != null
                && resultOf == compressor
                && compressed.coder() == coder.get()
                && compressed.plan().equals(plan.get());
    }

    /** The network before and after, of the newest plan that has been done; empty while there is no result of this network. */
    Optional<BeforeAfter> beforeAfter() {
        CompressionSource before = source.get();
        return before != null && resultOf != null && before.network() == resultOf.source()
                ? Optional.of(new BeforeAfter(before, result.get()))
                : Optional.empty();
    }
}
