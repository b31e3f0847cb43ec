package dev.kiln.app.compress;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.text.Figures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

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
    private final Document document;
    private final ReadOnlyObjectWrapper<CompressionPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LayerCoder> coder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CompressionSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Calibration> calibration = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PlannedNetwork> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final PlanWriter writer;
    private final Calibrations calibrations;
    private final CoderTotals coderTotals;
    private final FormatSizes formatSizes;
    private CompressionSource.Request asked;
    private PlanCompressor compressor;
    /** What the compressor is calibrated by; empty for nothing. */
    private Optional<CalibrationPictures> calibratedBy = Optional.empty();
    /** Pictures of the present plan that nothing could be learned from: the plan is followed without them. */
    private Optional<CalibrationPictures> unusable = Optional.empty();
    /** What made the result. */
    private PlanCompressor resultOf;

    private SizeForecast forecast;

    /**
     * @param document holds the plan, which is undone and saved with everything else
     * @param seed of the weights of layers that have none
     * @param failures told what was being done and what went wrong
     */
    public CompressionViewModel(
            Document document, Background background, long seed, BiConsumer<String, Throwable> failures) {
        this.document = document;
        this.seed = seed;
        this.background = background;
        this.failures = failures;
        this.reading = new LatestTask(background);
        this.compressing = new LatestTask(background, FOLLOWED);
        this.writer = new PlanWriter(background, failures);
        this.coderTotals = new CoderTotals(background, failures);
        this.formatSizes = new FormatSizes(background, failures);
        this.calibrations = new Calibrations(background);
        follow();
        document.compressionProperty().addListener((o, before, now) -> {
            follow();
            prepare();
        });
    }

    private Compression wanted() {
        return document.compression();
    }

    private void follow() {
        plan.set(wanted().plan());
        coder.set(wanted().coder());
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
        calibrations.cancel();
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
        problem.set("");
        forecast = new SizeForecast(read);
        compressor = null;
        unusable = Optional.empty();
        source.set(read);
        prepare();
    }

    /**
     * Takes a plan that pictures have helped to find, as one step, with what they say.
     *
     * @param label what is done, as undo names it
     * @param calibrated the network that they were shown to; a plan for another one than the present one is dropped
     */
    void take(
            String label,
            CompressionSource calibrated,
            CalibrationPictures pictures,
            Calibration found,
            CompressionPlan newPlan) {
        if (calibrated == source.get()) {
            calibrations.keep(calibrated, pictures, found);
            document.compress(label, wanted().with(pictures).with(newPlan));
        }
    }

    /** Compresses by what the pictures of the plan say; until that is known, without. */
    private void prepare() {
        CompressionSource read = source.get();
        if (read == null) {
            return;
        }
        Optional<CalibrationPictures> pictures = wanted().pictures();
        Optional<Calibration> found = pictures.flatMap(wantedPictures -> calibrations.find(read, wantedPictures));
        Optional<CalibrationPictures> now = found.isPresent() ? pictures : Optional.empty();
        if (compressor == null || compressor.source() != read.network() || !calibratedBy.equals(now)) {
            calibratedBy = now;
            compressor = new PlanCompressor(
                    read.network(), found.map(Calibration::statistics).orElse(Map.of()), LayerCoder.ARITHMETIC);
        }
        calibration.set(found.orElse(null));
        compress();
        if (isCalibrating()) {
            calibrate(read, pictures.get());
        } else {
            calibrations.cancel();
        }
    }

    private void calibrate(CompressionSource read, CalibrationPictures pictures) {
        Runnable giveUp = () -> {
            unusable = Optional.of(pictures);
            prepare();
        };
        calibrations.request(
                read,
                pictures,
                () -> {
                    if (read == source.get()) {
                        prepare();
                    }
                },
                failure -> {
                    failures.accept("calibrate " + read.request().architecture().name(), failure);
                    giveUp.run();
                },
                giveUp);
    }

    /** Whether what the plan's pictures say is still to come. */
    private boolean isCalibrating() {
        Optional<CalibrationPictures> pictures = wanted().pictures();
        return pictures.isPresent() && !pictures.equals(calibratedBy) && !pictures.equals(unusable);
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

    /** Changes one layer's part of the plan, as one step. */
    public void set(String layerId, LayerSetting setting) {
        if (!plan.get().of(layerId).equals(setting)) {
            change("compress " + layerId, plan.get().with(layerId, setting));
        }
    }

    /**
     * Takes another plan, as one step.
     *
     * @param label what is done, as undo names it
     */
    public void change(String label, CompressionPlan changed) {
        document.compress(label, wanted().with(changed));
    }

    /** Takes another plan as one moment of a drag: all moments make one step. */
    public void drag(String label, CompressionPlan dragged) {
        document.dragCompression(label, wanted().with(dragged));
    }

    /** Ends a drag. */
    public void endDrag() {
        document.endDrag();
    }

    /** Keeps all weights as they are, as one step; the coder stays. */
    public void reset() {
        document.compress("keep all weights as they are", Compression.LOSSLESS.with(coder.get()));
    }

    /** Chooses how layers become bytes, as one step. */
    public void choose(LayerCoder chosen) {
        document.compress("code layers by " + CoderChoice.nameOf(chosen), wanted().with(chosen));
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
                        change(
                                "prune globally to " + Figures.percent(density),
                                GlobalPruning.with(plan.get(), densities));
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

    /** How layers become bytes. */
    public ReadOnlyObjectProperty<LayerCoder> coderProperty() {
        return coder.getReadOnlyProperty();
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
    public ReadOnlyObjectProperty<CompressionPlan> planProperty() {
        return plan.getReadOnlyProperty();
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
                && !isCalibrating()
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
