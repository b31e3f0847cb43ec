package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.Job;
import dev.kiln.app.task.Work;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.Judge;
import dev.kiln.core.calibration.PlanSearch;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.core.calibration.SensitivityKey;
import dev.kiln.core.calibration.SensitivityMeasurement;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.ExpectedInput;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Measures how sensitive each layer of the window's network is, and finds plans that reach a goal, off the user-interface thread.
 * For the user-interface thread.
 */
public final class SensitivityViewModel {
    private final CompressionViewModel model;
    private final Background background;
    private final SensitivityCache cache;
    private final BiConsumer<String, Throwable> failures;
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<SensitivityCurves> curves = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper pictures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    /** @param failures told what was being done and what went wrong */
    public SensitivityViewModel(
            CompressionViewModel model,
            Background background,
            SensitivityCache cache,
            BiConsumer<String, Throwable> failures) {
        this.model = model;
        this.background = background;
        this.cache = cache;
        this.failures = failures;
        model.sourceProperty().addListener((o, before, now) -> forget());
        folder.addListener((o, before, now) -> forget());
    }

    /** Nothing that was measured holds for another network or other pictures. */
    private void forget() {
        cancel();
        curves.set(null);
        pictures.set("");
        result.set("");
    }

    /** What came of one job. */
    private record Outcome<T>(PictureSet pictures, Calibration calibration, T value) {}

    /** Work on calibrated layers. */
    private interface Calibrated<T> {
        T run(PictureSet pictures, Calibration calibration, Progress progress);
    }

    /** Measures the curves, or finds them where they were measured before. */
    public void measure() {
        CompressionSource source = model.sourceProperty().get();
        CompressionPlan plan = model.planProperty().get();
        start(
                "measuring sensitivities",
                PictureSet.FOR_CURVES,
                (set, calibration, progress) -> {
                    SensitivityKey key = SensitivityKey.of(
                            source.graph().graph(), source.network(), Optional.of(calibration), plan, set.judging());
                    Optional<SensitivityCurves> known = cache.find(key);
                    if (known.isPresent()) {
                        return known.get();
                    }
                    Judge judge = Judge.of(source.graph(), source.weights(), set.judging(), progress);
                    SensitivityCurves measured = SensitivityMeasurement.measure(
                            source.network(), calibration.statistics(), plan, judge, progress);
                    cache.keep(key, measured);
                    return measured;
                },
                found -> curves.set(found.value()));
    }

    /**
     * Finds the plan that changes the answers least at a size, and takes it.
     *
     * @param bytes most that the file may have
     */
    public void reachBytes(long bytes) {
        CompressionSource source = model.sourceProperty().get();
        CompressionPlan plan = model.planProperty().get();
        start(
                "searching a plan",
                PictureSet.FOR_GOALS,
                (set, calibration, progress) -> {
                    Judge judge = Judge.of(source.graph(), source.weights(), set.judging(), progress);
                    long around = source.parts().header() + source.parts().architecture();
                    return PlanSearch.toBytes(calibration, plan, bytes - around, judge, progress);
                },
                found -> take(source, found));
    }

    /**
     * Finds the smallest plan that loses no more, and takes it.
     *
     * @param points percentage points of top-1 and top-5, or of agreement where the pictures have no labels
     */
    public void loseAtMost(double points) {
        CompressionSource source = model.sourceProperty().get();
        CompressionPlan plan = model.planProperty().get();
        start(
                "searching a plan",
                PictureSet.FOR_GOALS,
                (set, calibration, progress) -> {
                    Judge judge = Judge.of(source.graph(), source.weights(), set.judging(), progress);
                    return PlanSearch.loseAtMost(source.network(), calibration, plan, judge, points, progress);
                },
                found -> take(source, found));
    }

    private void take(CompressionSource source, Outcome<GoalResult> found) {
        model.calibrate(source, found.calibration());
        model.planProperty().set(found.value().plan());
        result.set(GoalTexts.result(found.value()));
    }

    private <T> void start(String title, int judging, Calibrated<T> work, Consumer<Outcome<T>> onSuccess) {
        CompressionSource source = model.sourceProperty().get();
        if (source == null || job.get() != null) {
            return;
        }
        Path from = folder.get();
        Work<Outcome<T>> all = progress -> {
            PictureSet set = pictures(source, from, judging, progress);
            Calibration calibration = Calibration.of(source.graph(), source.weights(), set.calibrating(), progress);
            return new Outcome<>(set, calibration, work.run(set, calibration, progress));
        };
        boolean[] ended = {false};
        Job started = background.start(
                title,
                all,
                found -> {
                    ended[0] = true;
                    job.set(null);
                    pictures.set(found.pictures().description());
                    onSuccess.accept(found);
                },
                failure -> {
                    ended[0] = true;
                    job.set(null);
                    fail(title, failure);
                });
        if (!ended[0]) {
            job.set(started);
        }
    }

    /** A goal that cannot be reached is no failure of the program's. */
    private void fail(String title, Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            result.set(failure.getMessage());
        } else {
            failures.accept(title, failure);
        }
    }

    private static PictureSet pictures(CompressionSource source, Path folder, int judging, Progress progress)
            throws InputException {
        Preprocessing preprocessing = ExpectedInput.of(source.weights()).orElse(Preprocessing.CAFFE);
        return folder == null
                ? PictureSet.generated(source.graph(), preprocessing)
                : PictureSet.read(folder, judging, source.graph(), preprocessing, progress);
    }

    /** Stops what is being done. */
    public void cancel() {
        if (job.get() != null) {
            job.get().cancel();
            job.set(null);
        }
    }

    /** Folder of pictures; null for generated ones. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** The curves; null until they are measured. */
    public ReadOnlyObjectProperty<SensitivityCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** What is being done, or null. */
    public ReadOnlyObjectProperty<Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** What pictures were used. */
    public ReadOnlyStringProperty picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** What the last goal has come to. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }
}
