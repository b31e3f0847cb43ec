package dev.kiln.app.compress;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.evaluation.ClassLabels;
import dev.kiln.core.io.InputException;
import dev.kiln.visualizers.text.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures that a network is tried on: the window's, the samples, and those that the user adds. For the user-interface thread. */
final class EffectPictureList {
    private final Background background;
    private final Supplier<ClassLabels> labels;
    private final BiConsumer<String, Throwable> failures;
    private final Runnable changed;
    private final LatestTask reading;
    private final ObservableList<EffectPicture> pictures = FXCollections.observableArrayList();
    private final ObjectProperty<EffectPicture> selected = new SimpleObjectProperty<>();
    private boolean hasSamples;
    private NamedPicture shownInWindow;
    private EffectPicture ofWindow;

    /**
     * @param labels what pictures may be named after
     * @param failures told what was being done and what went wrong
     * @param changed told that there are other pictures, once after each change
     */
    EffectPictureList(
            Background background,
            Supplier<ClassLabels> labels,
            BiConsumer<String, Throwable> failures,
            Runnable changed) {
        this.background = background;
        this.labels = labels;
        this.failures = failures;
        this.changed = changed;
        this.reading = new LatestTask(background);
    }

    /**
     * Puts the window's picture first; without it the samples show something at once.
     *
     * @param wanted the window's picture, or null
     */
    void follow(NamedPicture wanted) {
        if (hasSamples && wanted == shownInWindow) {
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
        select(pictures.isEmpty() ? null : pictures.get(0));
    }

    /** Adds pictures, those below folders too; says which cannot be read. */
    void add(List<Path> paths) {
        background.start(
                "reading pictures",
                progress -> EffectPictures.read(paths, labels.get(), progress),
                found -> {
                    pictures.addAll(found.pictures());
                    if (!found.pictures().isEmpty()) {
                        select(found.pictures().get(0));
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
                Figures.count(found.pictures().size(), "picture")
                        + (found.pictures().size() == 1 ? " was added" : " were added"),
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
            select(pictures.isEmpty() ? null : pictures.get(Math.min(place, pictures.size() - 1)));
        }
    }

    private void select(EffectPicture picture) {
        selected.set(picture);
        changed.run();
    }

    /** All pictures, the window's first. */
    ObservableList<EffectPicture> all() {
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
}
