package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.run.MapSaver;
import dev.kiln.app.task.Background;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.network.Network;
import java.nio.file.Path;

/** Writes what other programs read, in the background. */
final class Exports {
    private final Document document;
    private final Background background;
    private final Messages messages;

    Exports(Document document, Background background, Messages messages) {
        this.document = document;
        this.background = background;
        this.messages = messages;
    }

    /** Writes the network's configuration as DL4J reads it. */
    void exportDl4jJson(Path file) {
        ShapedGraph graph = document.state().analysis().graph();
        background.start(
                "exporting " + file.getFileName(),
                progress -> {
                    AtomicFiles.writeText(file, Network.configurationJson(graph));
                    return file;
                },
                written -> {},
                failure -> messages.error("export " + file.getFileName(), failure));
    }

    /** Writes maps or values that were on screen when they were asked for. */
    void saveMaps(Path file, MapSaver.Writing writing) {
        background.start(
                "saving " + file.getFileName(),
                progress -> {
                    writing.write(file, progress);
                    return file;
                },
                written -> {},
                failure -> messages.error("save " + file.getFileName(), failure));
    }
}
