package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Weights;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Reads the network that is to be compressed, each once. For the user-interface thread. */
final class SourceReading {
    private final long seed;
    private final LatestTask reading;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyObjectWrapper<CompressionSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private CompressionSource.Request asked;

    /**
     * @param seed of the weights of layers that have none
     * @param failures told what was being done and what went wrong
     */
    SourceReading(Background background, long seed, BiConsumer<String, Throwable> failures) {
        this.reading = new LatestTask(background);
        this.seed = seed;
        this.failures = failures;
    }

    /**
     * Asks for a network; one that is there already is not read again.
     *
     * @param loaded weights that the user opened, or null
     */
    void show(Architecture architecture, Weights loaded) {
        CompressionSource.Request request = new CompressionSource.Request(architecture, loaded);
        if (request.equals(asked)) {
            return;
        }
        asked = request;
        reading.request(
                "reading the weights of " + architecture.name(),
                progress -> CompressionSource.of(request, seed, progress),
                read -> {
                    problem.set("");
                    source.set(read);
                },
                failure -> refuse(architecture.name(), failure),
                () -> asked = null);
    }

    /** Drops the network; it is read again when it is shown. */
    void forget() {
        reading.cancel();
        asked = null;
        problem.set("");
        source.set(null);
    }

    /** Weights that cannot be compressed are said in place of the curves, and are not read again until they change. */
    private void refuse(String name, Throwable failure) {
        source.set(null);
        // weights that are no numbers, or too many of them
        if (failure instanceof InputException || failure instanceof IllegalArgumentException) {
            problem.set(failure.getMessage());
        } else {
            problem.set("they could not be read");
            asked = null;
            failures.accept("read the weights of " + name, failure);
        }
    }

    /** The network before it is compressed; null until it is read, and where it cannot be compressed. */
    ReadOnlyObjectProperty<CompressionSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Why the network cannot be compressed; empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
