package dev.kiln.app.run;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Weights;
import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Runs the document's network on the picture when the picture, the weights or the preprocessing change, and when a view that
 * shows results asks for it: while nobody looks, edits cost no run.
 */
public final class RunViewModel {
    /** Seed of random weights: the same numbers at every start. */
    public static final long SEED = 1;

    /** Runs that are done in this time are all shown, so that maps follow a slider; longer ones give way to newer ones. */
    private static final Duration FOLLOWED = Duration.ofMillis(300);

    private record Request(ShapedGraph graph, Weights weights, NamedPicture picture, Preprocessing preprocessing) {}

    private final Document document;
    private final LatestTask latest;
    private final NetworkScale networkScale;
    private final Runner runner = new Runner();
    private final BiConsumer<String, Throwable> failures;
    private final ObjectProperty<Weights> weights = new SimpleObjectProperty<>();
    private final ObjectProperty<NamedPicture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<Preprocessing> preprocessing = new SimpleObjectProperty<>(Preprocessing.CAFFE);
    private final ReadOnlyObjectWrapper<RunResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper outdated = new ReadOnlyStringWrapper("");
    private Request asked;

    /**
     * @param failures told what was being done and what went wrong
     */
    public RunViewModel(Document document, Background background, BiConsumer<String, Throwable> failures) {
        this.document = document;
        this.latest = new LatestTask(background, FOLLOWED);
        this.networkScale = new NetworkScale(background, failures);
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
                now -> {
                    outdated.set("");
                    result.set(now);
                },
                failure -> failed(request, failure),
                () -> outdated.set(RunTexts.stopped(result.get())));
    }

    /** What the user can mend stands beside the maps; all else is an error to report. */
    private void failed(Request request, Throwable failure) {
        String network = request.graph().graph().name();
        boolean mendable = failure instanceof IllegalArgumentException || failure instanceof InputException;
        outdated.set(RunTexts.refused(network, mendable ? failure.getMessage() : "", result.get()));
        if (!mendable) {
            failures.accept("run " + network + " on " + request.picture().name(), failure);
        }
    }

    /** Runs although nothing has changed, after a run that was stopped or failed. */
    public void runAgain() {
        asked = null;
        refresh();
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

    /** Why the result is not of what was asked for last: the run was stopped or failed; empty where it is. */
    public ReadOnlyStringProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** The newest result, or null; it may be of an earlier network than the document's while a run is going on. */
    public ReadOnlyObjectProperty<RunResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The range of the newest result's values, for whoever asks. */
    NetworkScale networkScale() {
        return networkScale;
    }
}
