package dev.kiln.app.compress;

import dev.kiln.app.compress.CalibratedJobs.Calibrated;
import dev.kiln.app.compress.CalibratedJobs.Outcome;
import dev.kiln.app.pictures.PictureSet;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.Job;
import dev.kiln.core.calibration.ControlEffect;
import dev.kiln.core.calibration.Judge;
import dev.kiln.core.calibration.PlanSearch;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.core.calibration.SensitivityKey;
import dev.kiln.core.calibration.SensitivityMeasurement;
import dev.kiln.core.calibration.TestPictures;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.io.Progress;
import dev.kiln.visualizers.text.Figures;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Measures how sensitive each layer of the window's network is, finds plans that reach a goal, and says what care brings, off the
 * user-interface thread. For the user-interface thread.
 */
public final class SensitivityViewModel {
    /** Calibration and the layers. */
    private static final int STRETCHES_OF_CURVES = 2;

    /** What sizes are possible, calibration, the layers' sensitivities and the search with its judge. */
    private static final int STRETCHES_OF_GOALS = 6;

    private final CompressionViewModel model;
    private final CalibratedJobs jobs;
    private final SensitivityCache cache;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<SensitivityCurves> curves = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CareEffects> careEffects = new ReadOnlyObjectWrapper<>();
    private final ResultOfPlan result;

    /** @param failures told what was being done and what went wrong */
    public SensitivityViewModel(
            CompressionViewModel model,
            Background background,
            SensitivityCache cache,
            BiConsumer<String, Throwable> failures) {
        this.model = model;
        this.jobs = new CalibratedJobs(model, background);
        this.cache = cache;
        this.failures = failures;
        model.sourceProperty().addListener((o, before, now) -> forget());
        jobs.folderProperty().addListener((o, before, now) -> forget());
        this.result = new ResultOfPlan(model.planProperty());
    }

    /** Nothing that was measured holds for another network or other pictures. */
    private void forget() {
        curves.set(null);
        careEffects.set(null);
        result.tell("");
    }

    /** Measures the curves, or finds them where they were measured before. */
    public void measure() {
        jobs.start(
                "measuring sensitivities",
                PictureSet.FOR_CURVES,
                STRETCHES_OF_CURVES,
                CalibratedJobs.Before.nothing(),
                this::curves,
                found -> {
                    jobs.tell(found.calibrated().orElseThrow().pictures().forCurves());
                    curves.set(found.value());
                },
                failure -> fail("measure sensitivities", failure));
    }

    private SensitivityCurves curves(Calibrated known, Progress progress) {
        CompressionSource source = known.source();
        TestPictures judging = known.pictures().forCurves().judging();
        SensitivityKey key = SensitivityKey.of(
                source.graph().graph(), source.network(), Optional.of(known.calibration()), known.plan(), judging);
        Optional<SensitivityCurves> before = cache.find(key);
        if (before.isPresent()) {
            return before.get();
        }
        SensitivityCurves measured = SensitivityMeasurement.measure(
                source.network(),
                known.calibration().statistics(),
                known.plan(),
                judge(known, judging, progress),
                progress);
        cache.keep(key, measured);
        return measured;
    }

    private static Judge judge(Calibrated known, Progress progress) {
        return judge(known, known.pictures().judging(), progress);
    }

    private static Judge judge(Calibrated known, TestPictures judging, Progress progress) {
        return Judge.of(known.source().graph(), known.source().weights(), judging, progress);
    }

    /**
     * Finds the plan that changes the answers least at a size, and takes it.
     *
     * @param bytes most that the file may have
     */
    public void reachBytes(long bytes) {
        PlanSteps.Front asked = model.plan().front();
        jobs.start(
                "searching a plan",
                PictureSet.FOR_GOALS,
                STRETCHES_OF_GOALS,
                (source, plan, progress) -> Reached.withoutSearch(source, plan, bytes, progress),
                (known, progress) -> Reached.of(PlanSearch.toBytes(
                        known.calibration(),
                        known.plan(),
                        bytes - around(known.source()),
                        judge(known, progress),
                        progress)),
                found -> take(asked, "reach %s bytes".formatted(Figures.count(bytes)), found),
                failure -> fail("find a plan", failure));
    }

    /**
     * Finds the smallest plan that loses no more, and takes it.
     *
     * @param points percentage points of top-1 and top-5, or of agreement where the pictures have no labels
     */
    public void loseAtMost(double points) {
        PlanSteps.Front asked = model.plan().front();
        jobs.start(
                "searching a plan",
                PictureSet.FOR_GOALS,
                STRETCHES_OF_GOALS,
                CalibratedJobs.Before.nothing(),
                (known, progress) -> Reached.of(PlanSearch.loseAtMost(
                        known.source().network(),
                        known.calibration(),
                        known.plan(),
                        judge(known, progress),
                        points,
                        progress)),
                found -> take(asked, "lose at most %s points".formatted(Figures.value(points)), found),
                failure -> fail("find a plan", failure));
    }

    /**
     * Finds the plan for a size with all care that is on, and again without each part of it.
     *
     * @param bytes most that the file may have
     */
    public void compareCare(long bytes) {
        jobs.start(
                "comparing care",
                PictureSet.FOR_GOALS,
                STRETCHES_OF_GOALS,
                (source, plan, progress) -> {
                    Reached.refuseTooFew(source, plan, bytes, progress);
                    return Optional.empty();
                },
                (known, progress) -> new CareEffects(
                        bytes,
                        around(known.source()),
                        ControlEffect.measure(
                                known.calibration(), known.plan(), bytes - around(known.source()), progress)),
                found -> careEffects.set(found.value()),
                failure -> fail("compare care", failure));
    }

    /** Bytes of the file that are no layer's. */
    private static long around(CompressionSource source) {
        return source.parts().header() + source.parts().architecture();
    }

    private void take(PlanSteps.Front asked, String label, Outcome<Reached> found) {
        if (!model.isFront(asked)) {
            result.tell("The network has changed meanwhile, so the plan that was found for it was not taken.");
            return;
        }
        CompressionPlan plan = found.value().plan();
        found.calibrated().ifPresentOrElse(known -> model.take(label, known, plan), () -> model.plan()
                .change(label, plan));
        result.tell(found.value().words());
    }

    /** A goal that cannot be reached is no failure of the program's. */
    private void fail(String doing, Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            result.tell(failure.getMessage());
        } else {
            failures.accept(doing, failure);
        }
    }

    /** Stops what is being done. */
    public void cancel() {
        jobs.cancel();
    }

    /** Folder of pictures; null for generated ones. */
    public ObjectProperty<Path> folderProperty() {
        return jobs.folderProperty();
    }

    /** The curves; null until they are measured. */
    public ReadOnlyObjectProperty<SensitivityCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** What each part of care brings; null until it was asked for. */
    ReadOnlyObjectProperty<CareEffects> careEffectsProperty() {
        return careEffects.getReadOnlyProperty();
    }

    /** What is being done, or null. */
    public ReadOnlyObjectProperty<Job> jobProperty() {
        return jobs.jobProperty();
    }

    /** Whether nothing can be started: something is being done, or there is no network. */
    BooleanBinding busyProperty() {
        return jobs.jobProperty().isNotNull().or(model.sourceProperty().isNull());
    }

    /** What pictures were used. */
    public ReadOnlyStringProperty picturesProperty() {
        return jobs.picturesProperty();
    }

    /** What the last goal has come to, while the plan is the one that it is true of. */
    public ReadOnlyStringProperty resultProperty() {
        return result.textProperty();
    }
}
