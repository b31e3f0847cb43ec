package dev.kiln.app.compress;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.Job;
import dev.kiln.app.task.Work;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Work that needs pictures and what they say about each layer: one piece at a time. For the user-interface thread. */
final class CalibratedJobs {
    private final CompressionViewModel model;
    private final Background background;
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper pictures = new ReadOnlyStringWrapper("");
    /** What the generated pictures say; those of a folder are too large to keep. */
    private Calibrated known;

    /**
     * A network that pictures have been shown to.
     *
     * @param source the network
     * @param plan the one when the work was asked for
     * @param from what the pictures are
     * @param pictures that calibrated and will judge
     * @param calibration what they say
     */
    record Calibrated(
            CompressionSource source,
            CompressionPlan plan,
            CalibrationPictures from,
            PictureSet pictures,
            Calibration calibration) {}

    /** What can be answered without pictures, on a background thread. */
    interface Before<T> {
        /** No answer, so that pictures are needed. */
        static <T> Before<T> nothing() {
            return (source, plan, progress) -> Optional.empty();
        }

        /**
         * Looks for the answer.
         *
         * @throws IllegalArgumentException where pictures would not help either
         */
        Optional<T> answer(CompressionSource source, CompressionPlan plan, Progress progress);
    }

    /** What is done with it, on a background thread. */
    interface Use<T> {
        T run(Calibrated calibrated, Progress progress);
    }

    /**
     * What came of one job.
     *
     * @param calibrated with what pictures; empty where none were needed
     */
    record Outcome<T>(Optional<Calibrated> calibrated, T value) {}

    CalibratedJobs(CompressionViewModel model, Background background) {
        this.model = model;
        this.background = background;
        model.sourceProperty().addListener((o, before, now) -> forget());
        folder.addListener((o, before, now) -> forget());
    }

    /** Nothing holds for another network or other pictures. */
    private void forget() {
        cancel();
        known = null;
        pictures.set("");
    }

    /**
     * Starts work, unless there is some or no network.
     *
     * @param judging pictures that judge at most
     * @param stretches of the work that count their steps by themselves, for the one bar of all of it
     * @param first what is tried before pictures are shown to the network
     */
    <T> void start(
            String title,
            int judging,
            int stretches,
            Before<T> first,
            Use<T> use,
            Consumer<Outcome<T>> onSuccess,
            Consumer<Throwable> onFailure) {
        CompressionSource source = model.sourceProperty().get();
        if (source == null || job.get() != null) {
            return;
        }
        CompressionPlan plan = model.planProperty().get();
        CalibrationPictures from = CalibrationPictures.of(folder.get());
        Calibrated before = known;
        Work<Outcome<T>> work = parts -> {
            Progress progress = new WholeProgress(parts, stretches);
            Optional<T> known = first.answer(source, plan, progress);
            if (known.isPresent()) {
                return new Outcome<>(Optional.empty(), known.get());
            }
            Calibrated calibrated = before == null
                    ? calibrate(source, plan, from, judging, progress)
                    : new Calibrated(source, plan, from, before.pictures(), before.calibration());
            return new Outcome<>(Optional.of(calibrated), use.run(calibrated, progress));
        };
        boolean[] ended = {false};
        Job started = background.start(
                title,
                work,
                outcome -> {
                    ended[0] = true;
                    job.set(null);
                    outcome.calibrated().ifPresent(this::take);
                    onSuccess.accept(outcome);
                },
                failure -> {
                    ended[0] = true;
                    job.set(null);
                    onFailure.accept(failure);
                });
        if (!ended[0]) {
            job.set(started);
        }
    }

    private void take(Calibrated calibrated) {
        known = calibrated.pictures().isGenerated() ? calibrated : null;
        tell(calibrated.pictures());
    }

    /** Says what pictures were used. */
    void tell(PictureSet used) {
        pictures.set(used.description());
    }

    private static Calibrated calibrate(
            CompressionSource source, CompressionPlan plan, CalibrationPictures from, int judging, Progress progress)
            throws InputException {
        PictureSet set = Calibrations.read(source, from, judging, progress);
        return new Calibrated(
                source, plan, from, set, Calibration.of(source.graph(), source.weights(), set.calibrating(), progress));
    }

    /** Stops what is being done. */
    void cancel() {
        if (job.get() != null) {
            job.get().cancel();
            job.set(null);
        }
    }

    /** Folder of pictures; null for generated ones. */
    ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** What is being done, or null. */
    ReadOnlyObjectProperty<Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** What pictures were used; empty before. */
    ReadOnlyStringProperty picturesProperty() {
        return pictures.getReadOnlyProperty();
    }
}
