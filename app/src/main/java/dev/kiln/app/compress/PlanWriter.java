package dev.kiln.app.compress;

import dev.kiln.app.task.Background;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.visualizers.text.Figures;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Writes a network to a Kiln file as soon as it is compressed. For the user-interface thread. */
final class PlanWriter {
    private final Background background;
    private final BiConsumer<String, Throwable> failures;
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    /** The file that somebody waits for, or null. */
    private Path wanted;

    PlanWriter(Background background, BiConsumer<String, Throwable> failures) {
        this.background = background;
        this.failures = failures;
    }

    /** Says where the next network goes that is ready. */
    void ask(Path file) {
        wanted = file;
    }

    /** Writes a network that is as the plan says, if somebody waits for it. */
    void write(PlannedNetwork network) {
        if (wanted == null) {
            return;
        }
        Path file = wanted;
        String name = file.getFileName().toString();
        wanted = null;
        background.start(
                "writing " + name,
                progress -> KilnFileWriter.write(file, network.network(), network.coder()),
                parts -> written.set("wrote %s: %s bytes".formatted(name, Figures.count(parts.total()))),
                failure -> failures.accept("write " + name, failure));
    }

    /** What was written is not what the plan says any more. */
    void forget() {
        written.set("");
    }

    /** What was written; empty for nothing. */
    ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }
}
