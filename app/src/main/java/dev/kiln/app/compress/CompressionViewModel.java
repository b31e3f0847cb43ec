package dev.kiln.app.compress;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.weights.Weights;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Compresses the window's network as a plan says, anew whenever the plan or the network changes, off the user-interface thread.
 * For the user-interface thread.
 */
public final class CompressionViewModel {
    private final Background background;
    private final BiConsumer<String, Throwable> failures;
    private final SourceReading reading;
    private final PlanCompression compressing;
    private final PlanSteps plan;
    private final PlanCalibration calibration;
    private final PlanWriter writer;
    private final GlobalPruningJob pruning;
    private final CoderTotals coderTotals;
    private final FormatSizes formatSizes;
    private SizeForecast forecast;

    /**
     * @param document holds the plan, which is undone and saved with everything else
     * @param seed of the weights of layers that have none
     * @param failures told what was being done and what went wrong
     */
    public CompressionViewModel(
            Document document, Background background, long seed, BiConsumer<String, Throwable> failures) {
        this.plan = new PlanSteps(document);
        this.background = background;
        this.failures = failures;
        this.reading = new SourceReading(background, seed, failures);
        this.compressing = new PlanCompression(background, failures);
        this.writer = new PlanWriter(background, failures);
        this.pruning = new GlobalPruningJob(this, background, failures);
        this.coderTotals = new CoderTotals(background, failures);
        this.formatSizes = new FormatSizes(background, failures);
        this.calibration = new PlanCalibration(background, failures, this::prepare);
        reading.sourceProperty().addListener((o, before, now) -> follow(now));
        document.compressionProperty().addListener((o, before, now) -> {
            plan.follow();
            prepare();
        });
    }

    /**
     * Asks for a network; one that is there already is not read again.
     *
     * @param architecture a valid one
     * @param loaded weights that the user opened, or null
     */
    public void show(Architecture architecture, Weights loaded) {
        reading.show(architecture, loaded);
        if (calibration.isPending()) {
            prepare();
        }
    }

    /** Drops a network whose weights are no longer the window's, and all that is done with it, until it is shown again. */
    void forget() {
        reading.forget();
    }

    private void follow(CompressionSource read) {
        if (read != null) {
            compressing.stop();
            forecast = new SizeForecast(read);
            prepare();
            return;
        }
        compressing.forget();
        calibration.forget();
        coderTotals.forget();
        forecast = null;
    }

    /** Whether something that was asked for would still be of the network in front, however long it took. */
    boolean isFront(PlanSteps.Front then) {
        return plan.front().equals(then);
    }

    /**
     * Takes a plan that pictures have helped to find, as one step, with what they say.
     *
     * @param label what is done, as undo names it
     * @param known the network in front that they were shown to, and what they say
     */
    void take(String label, CalibratedJobs.Calibrated known, CompressionPlan found) {
        calibration.keep(known.source(), known.from(), known.calibration());
        plan.change(label, found, known.from());
    }

    /** Compresses by what the pictures of the plan say, as soon as that is known. */
    private void prepare() {
        writer.forget();
        CompressionSource read = sourceProperty().get();
        if (read == null) {
            return;
        }
        calibration.show(read, plan.wanted().pictures());
        if (calibration.isPending()) {
            compressing.stop();
            if (plan.isOf(read)) {
                calibration.request();
            }
            return;
        }
        compressing.compress(
                read,
                calibration.calibrationProperty().get(),
                planProperty().get(),
                coderProperty().get(),
                this::writeExact);
    }

    /**
     * Sets the densities that follow from one threshold for all layers.
     *
     * @param density share of all weights together to keep, 0…1
     */
    void pruneGlobally(double density) {
        pruning.start(density);
    }

    /** Writes the network as planned to a Kiln file, as soon as it is compressed. */
    public void save(Path file) {
        writer.ask(file);
        writeExact();
    }

    private void writeExact() {
        if (isExact()) {
            writer.write(resultProperty().get());
        }
    }

    /** The size under the plan of this moment, at once; null until the network is read. */
    NetworkSize size() {
        return forecast == null
                ? null
                : forecast.of(planProperty().get(), coderProperty().get(), compressing.last());
    }

    /** The plan, and what changes it. */
    public PlanSteps plan() {
        return plan;
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
        return plan.coderProperty();
    }

    /** Why the network cannot be compressed; empty where it can. */
    public ReadOnlyStringProperty problemProperty() {
        return reading.problemProperty();
    }

    /** What file was written with this plan; empty for none. */
    public ReadOnlyStringProperty writtenProperty() {
        return writer.writtenProperty();
    }

    /** How the network is compressed. */
    public ReadOnlyObjectProperty<CompressionPlan> planProperty() {
        return plan.planProperty();
    }

    /** The network before; null until it is read. */
    public ReadOnlyObjectProperty<CompressionSource> sourceProperty() {
        return reading.sourceProperty();
    }

    /** What pictures say about the layers of the source; null where none were asked. */
    public ReadOnlyObjectProperty<Calibration> calibrationProperty() {
        return calibration.calibrationProperty();
    }

    /** The network after, with exact sizes; null until there is one, and that of an earlier plan for a moment. */
    public ReadOnlyObjectProperty<PlannedNetwork> resultProperty() {
        return compressing.resultProperty();
    }

    /** Whether the result is that of the plan and network as they are now. */
    public boolean isExact() {
        PlannedNetwork last = compressing.last();
        return last != null
                && last.coder() == coderProperty().get()
                && last.plan().equals(planProperty().get());
    }

    /** The network before and after, of the newest plan that has been done; empty while there is no result of this network. */
    Optional<BeforeAfter> beforeAfter() {
        return compressing.beforeAfter(sourceProperty().get());
    }
}
