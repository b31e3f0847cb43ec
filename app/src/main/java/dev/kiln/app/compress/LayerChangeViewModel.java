package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.io.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What compression makes of the selected layer, computed off the user-interface thread while somebody looks. For the user-interface
 * thread.
 *
 * @param <T> what is shown of the layer
 */
final class LayerChangeViewModel<T> {
    /** What is done in this time is shown while a drag goes on. */
    private static final Duration FOLLOWED = Duration.ofMillis(300);

    private final CompressionViewModel model;
    private final Selection selection;
    private final LatestTask latest;
    private final BiFunction<LayerChange, Progress, T> work;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<T> shown = new ReadOnlyObjectWrapper<>();
    private LayerChange asked;
    private boolean inFront;

    /**
     * @param work makes of a layer what is shown; may be cancelled by its progress
     * @param failures told what was being done and what went wrong
     */
    LayerChangeViewModel(
            CompressionViewModel model,
            Selection selection,
            Background background,
            BiFunction<LayerChange, Progress, T> work,
            BiConsumer<String, Throwable> failures) {
        this.model = model;
        this.selection = selection;
        this.latest = new LatestTask(background, FOLLOWED);
        this.work = work;
        this.failures = failures;
        model.resultProperty().addListener((o, before, now) -> refresh());
        selection.layerProperty().addListener((o, before, now) -> refresh());
    }

    /** Somebody looks, or nobody any more. */
    void setInFront(boolean looking) {
        inFront = looking;
        refresh();
    }

    private void refresh() {
        if (!inFront) {
            return;
        }
        Optional<LayerChange> wanted =
                model.beforeAfter().flatMap(networks -> LayerChange.of(networks, selection.layer()));
        if (wanted.isEmpty()) {
            latest.cancel();
            asked = null;
            shown.set(null);
        } else if (!wanted.get().isSame(asked)) {
            request(wanted.get());
        }
    }

    private void request(LayerChange change) {
        asked = change;
        String id = change.layer().layerId();
        latest.request(
                "comparing the weights of " + id,
                progress -> work.apply(change, progress),
                shown::set,
                failure -> {
                    asked = null;
                    failures.accept("compare the weights of " + id, failure);
                },
                () -> asked = null);
    }

    /** What is shown; of an earlier plan or layer for a moment, null where there is no network. */
    ReadOnlyObjectProperty<T> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
