package dev.kiln.app.run;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.weights.Weights;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Runs the document's network on the picture when the picture, the weights or the preprocessing change, and when a view that
 * shows results asks for it: while nobody looks, edits cost no run.
 */
public final class RunViewModel {
    /** Seed of random weights: the same numbers at every start. */
    private static final long SEED = 1;

    private record Request(ShapedGraph graph, Weights weights, NamedPicture picture, Preprocessing preprocessing) {}

    private final Document document;
    private final LatestTask latest;
    private final Runner runner = new Runner();
    private final BiConsumer<String, Throwable> failures;
    private final ObjectProperty<Weights> weights = new SimpleObjectProperty<>();
    private final ObjectProperty<NamedPicture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<Preprocessing> preprocessing = new SimpleObjectProperty<>(Preprocessing.CAFFE);
    private final ReadOnlyObjectWrapper<RunResult> result = new ReadOnlyObjectWrapper<>();
    private Request asked;

    /**
     * @param failures told what was being done and what went wrong
     */
    public RunViewModel(Document document, Background background, BiConsumer<String, Throwable> failures) {
        this.document = document;
        this.latest = new LatestTask(background);
        this.failures = failures;
        weights.addListener((o, before, now) -> refresh());
        picture.addListener((o, before, now) -> refresh());
        preprocessing.addListener((o, before, now) -> refresh());
    }

    /** Runs again where anything has changed since the last run was asked for. */
    public void refresh() {
        NamedPicture shown = picture.get();
        DocumentState state = document.state();
        if (shown == null || state.isStale()) {
            return;
        }
        ShapedGraph graph = state.analysis().graph();
        Weights loaded = weights.get();
        Preprocessing choice = preprocessing.get();
        Request request = new Request(graph, loaded, shown, choice);
        if (request.equals(asked)) {
            return;
        }
        asked = request;
        latest.request(
                "running " + graph.graph().name(),
                progress -> runner.run(graph, loaded, SEED, shown, choice, progress),
                result::set,
                failure -> {
                    asked = null;
                    failures.accept("run " + graph.graph().name() + " on " + shown.name(), failure);
                });
    }

    /** Weights that the user opened, or null: then random ones are used. */
    public ObjectProperty<Weights> weightsProperty() {
        return weights;
    }

    /** The picture, or null. */
    public ObjectProperty<NamedPicture> pictureProperty() {
        return picture;
    }

    /** How pixels become input values. */
    public ObjectProperty<Preprocessing> preprocessingProperty() {
        return preprocessing;
    }

    /** The newest result, or null; it may be of an earlier network than the document's while a run is going on. */
    public ReadOnlyObjectProperty<RunResult> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
