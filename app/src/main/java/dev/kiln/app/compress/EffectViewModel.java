package dev.kiln.app.compress;

import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.evaluation.ClassLabels;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.visualizers.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What compression does to the answers to chosen pictures: to one of them in every layer, and to all together. Runs while somebody looks,
 * off the user-interface thread. For the user-interface thread.
 */
public final class EffectViewModel {
    /** What is done in this time is shown while a drag goes on. */
    private static final Duration FOLLOWED = Duration.ofMillis(300);

    private record DetailRequest(BeforeAfter networks, EffectPicture picture, Preprocessing preprocessing) {}

    private record SummaryRequest(BeforeAfter networks, List<EffectPicture> pictures, Preprocessing preprocessing) {}

    private final CompressionViewModel model;
    private final RunViewModel run;
    private final EffectPictureList pictures;
    private final BiConsumer<String, Throwable> failures;
    private final LatestTask detailing;
    private final LatestTask summarizing;
    private final EffectRunner runner = new EffectRunner();
    private final ReadOnlyObjectWrapper<EffectDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EffectSummary> summary = new ReadOnlyObjectWrapper<>();
    private boolean inFront;
    private DetailRequest askedDetail;
    private SummaryRequest askedSummary;

    /**
     * @param run has the window's picture and the way in which pictures are prepared
     * @param labels what pictures may be named after
     * @param failures told what was being done and what went wrong
     */
    public EffectViewModel(
            CompressionViewModel model,
            RunViewModel run,
            Background background,
            Supplier<ClassLabels> labels,
            BiConsumer<String, Throwable> failures) {
        this.model = model;
        this.run = run;
        this.failures = failures;
        this.pictures = new EffectPictureList(background, labels, failures, this::refresh);
        this.detailing = new LatestTask(background, FOLLOWED);
        this.summarizing = new LatestTask(background);
        model.resultProperty().addListener((o, before, now) -> refresh());
        run.pictureProperty().addListener((o, before, now) -> followWindow());
        run.preprocessingProperty().addListener((o, before, now) -> refresh());
        pictures.selectedProperty().addListener((o, before, now) -> refresh());
    }

    /** Somebody looks, or nobody any more. */
    void setInFront(boolean looking) {
        inFront = looking;
        followWindow();
        refresh();
    }

    private void followWindow() {
        if (inFront) {
            pictures.follow(run.pictureProperty().get());
        }
    }

    private void refresh() {
        if (!inFront) {
            return;
        }
        Optional<BeforeAfter> networks = model.beforeAfter();
        if (networks.isEmpty() || pictures.selectedProperty().get() == null) {
            detailing.cancel();
            summarizing.cancel();
            askedDetail = null;
            askedSummary = null;
            detail.set(null);
            summary.set(null);
            return;
        }
        Preprocessing preprocessing = run.preprocessingProperty().get();
        DetailRequest request =
                new DetailRequest(networks.get(), pictures.selectedProperty().get(), preprocessing);
        if (request.equals(askedDetail)) {
            summarize();
        } else {
            askedDetail = request;
            compare(request);
        }
    }

    private void compare(DetailRequest request) {
        detailing.request(
                "comparing before and after on " + request.picture().name(),
                progress -> new EffectDetail(
                        request.networks(),
                        request.picture(),
                        runner.compare(request.networks(), request.picture(), request.preprocessing(), progress)),
                now -> {
                    detail.set(now);
                    summarize();
                },
                failure -> {
                    askedDetail = null;
                    failures.accept(
                            "try the compressed network on " + request.picture().name(), failure);
                },
                () -> askedDetail = null);
    }

    /** After the picture in front, so that its answer does not wait for those of the others. */
    private void summarize() {
        if (askedDetail == null || !inFront) {
            return;
        }
        SummaryRequest request =
                new SummaryRequest(askedDetail.networks(), List.copyOf(pictures.all()), askedDetail.preprocessing());
        if (request.equals(askedSummary)) {
            return;
        }
        askedSummary = request;
        summarizing.request(
                "trying the compressed network on "
                        + Figures.count(request.pictures().size(), "picture"),
                progress -> runner.summarize(request.networks(), request.pictures(), request.preprocessing(), progress),
                summary::set,
                failure -> {
                    askedSummary = null;
                    failures.accept("try the compressed network on all pictures", failure);
                },
                () -> askedSummary = null);
    }

    /** The pictures to try. */
    EffectPictureList pictures() {
        return pictures;
    }

    /** The selected picture before and after; of an earlier plan or picture for a moment, null where there is none. */
    ReadOnlyObjectProperty<EffectDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** All pictures before and after; of an earlier plan for a moment, null where there is none. */
    ReadOnlyObjectProperty<EffectSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
