package dev.kiln.app.compress;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.evaluation.ClassLabels;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

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
    private final Background background;
    private final Supplier<ClassLabels> labels;
    private final BiConsumer<String, Throwable> failures;
    private final LatestTask reading;
    private final LatestTask detailing;
    private final LatestTask summarizing;
    private final EffectRunner runner = new EffectRunner();
    private final ObservableList<EffectPicture> pictures = FXCollections.observableArrayList();
    private final ObjectProperty<EffectPicture> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<EffectDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EffectSummary> summary = new ReadOnlyObjectWrapper<>();
    private boolean inFront;
    private boolean hasSamples;
    private NamedPicture shownInWindow;
    private EffectPicture ofWindow;
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
        this.background = background;
        this.labels = labels;
        this.failures = failures;
        this.reading = new LatestTask(background);
        this.detailing = new LatestTask(background, FOLLOWED);
        this.summarizing = new LatestTask(background);
        model.resultProperty().addListener((o, before, now) -> refresh());
        run.pictureProperty().addListener((o, before, now) -> followWindow());
        run.preprocessingProperty().addListener((o, before, now) -> refresh());
        selected.addListener((o, before, now) -> refresh());
    }

    /** Somebody looks, or nobody any more. */
    void setInFront(boolean looking) {
        inFront = looking;
        followWindow();
        refresh();
    }

    /** The window's picture comes first; without it the samples show something at once. */
    private void followWindow() {
        NamedPicture wanted = run.pictureProperty().get();
        if (!inFront || hasSamples && wanted == shownInWindow) {
            return;
        }
        reading.request(
                "reading pictures",
                progress -> new Read(
                        wanted == null ? null : EffectPictures.ofWindow(wanted, labels.get()),
                        hasSamples ? List.of() : EffectPictures.samples()),
                read -> {
                    shownInWindow = wanted;
                    hasSamples = true;
                    take(read);
                },
                failure -> failures.accept("read the pictures to try", failure));
    }

    private record Read(EffectPicture ofWindow, List<EffectPicture> samples) {}

    private void take(Read read) {
        pictures.addAll(read.samples());
        if (ofWindow != null) {
            pictures.remove(ofWindow);
        }
        ofWindow = read.ofWindow();
        if (ofWindow != null) {
            pictures.add(0, ofWindow);
        }
        selectAndRefresh(pictures.isEmpty() ? null : pictures.get(0));
    }

    /** Adds pictures, those below folders too; says which cannot be read. */
    void add(List<Path> paths) {
        background.start(
                "reading pictures",
                progress -> EffectPictures.read(paths, labels.get(), progress),
                found -> {
                    pictures.addAll(found.pictures());
                    if (!found.pictures().isEmpty()) {
                        selectAndRefresh(found.pictures().get(0));
                    }
                    if (!found.unreadable().isEmpty()) {
                        failures.accept(
                                "read %d of the pictures"
                                        .formatted(found.unreadable().size()),
                                unreadable(found));
                    }
                },
                failure -> failures.accept("read the pictures to try", failure));
    }

    private static InputException unreadable(EffectPictures.Found found) {
        return new InputException(
                "%d pictures were added".formatted(found.pictures().size()),
                "",
                String.join(
                        "\n",
                        found.unreadable()
                                .subList(0, Math.min(5, found.unreadable().size()))));
    }

    /** Takes a picture away; the window's picture stays. */
    void remove(EffectPicture picture) {
        int place = pictures.indexOf(picture);
        if (place >= 0 && picture != ofWindow) {
            pictures.remove(place);
            selectAndRefresh(pictures.isEmpty() ? null : pictures.get(Math.min(place, pictures.size() - 1)));
        }
    }

    private void selectAndRefresh(EffectPicture picture) {
        selected.set(picture);
        refresh();
    }

    private void refresh() {
        if (!inFront) {
            return;
        }
        Optional<BeforeAfter> networks = model.beforeAfter();
        if (networks.isEmpty() || selected.get() == null) {
            detailing.cancel();
            summarizing.cancel();
            askedDetail = null;
            askedSummary = null;
            detail.set(null);
            summary.set(null);
            return;
        }
        Preprocessing preprocessing = run.preprocessingProperty().get();
        DetailRequest request = new DetailRequest(networks.get(), selected.get(), preprocessing);
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
                new SummaryRequest(askedDetail.networks(), List.copyOf(pictures), askedDetail.preprocessing());
        if (request.equals(askedSummary)) {
            return;
        }
        askedSummary = request;
        summarizing.request(
                "trying the compressed network on %d pictures"
                        .formatted(request.pictures().size()),
                progress -> runner.summarize(request.networks(), request.pictures(), request.preprocessing(), progress),
                summary::set,
                failure -> {
                    askedSummary = null;
                    failures.accept("try the compressed network on all pictures", failure);
                },
                () -> askedSummary = null);
    }

    /** The pictures to try, the window's first. */
    ObservableList<EffectPicture> pictures() {
        return FXCollections.unmodifiableObservableList(pictures);
    }

    /** The picture that is shown in every layer; null for none. */
    ObjectProperty<EffectPicture> selectedProperty() {
        return selected;
    }

    /** Whether a picture is the window's, which cannot be taken away. */
    boolean isOfWindow(EffectPicture picture) {
        return picture == ofWindow;
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
