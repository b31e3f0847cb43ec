package dev.kiln.app.shell;

import dev.kiln.app.document.Baseline;
import dev.kiln.app.headline.Headline;
import dev.kiln.app.settings.SettingsFile;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.UserFolders;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.diagram.DiagramLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window, or says in one sentence why it cannot. */
public final class Launcher {
    /** The network that the window opens on. */
    static final String FIRST_PRESET = "squeezenet-v1.0";

    /** What the network is compared with. */
    static final String REFERENCE_PRESET = "alexnet-bvlc";

    private static final double REHEARSED_WIDTH = 900;
    private static final double REHEARSED_HEIGHT = 260;

    private static volatile Start start;

    /** What is read from files while JavaFX starts on another thread. */
    record Start(
            CompletableFuture<Architecture> first,
            CompletableFuture<Analysis> reference,
            CompletableFuture<SettingsStore.Remembered> settings,
            List<Path> files) {}

    private Launcher() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param files architectures, weights and pictures to open in it
     * @return the process's exit code
     */
    public static int open(List<Path> files) {
        if (!Display.isPresent()) {
            return refuse();
        }
        // JavaFX on the class path works, but says otherwise in its log
        Logger.getLogger("javafx").setLevel(Level.SEVERE);
        start = new Start(
                CompletableFuture.supplyAsync(() -> preset(FIRST_PRESET)),
                CompletableFuture.supplyAsync(() -> analyze(preset(REFERENCE_PRESET))),
                CompletableFuture.supplyAsync(() -> SettingsStore.read(settingsFile())),
                List.copyOf(files));
        start.first().thenAcceptBoth(start.reference(), Launcher::rehearse);
        try {
            Application.launch(KilnApplication.class);
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            return refuse();
        }
    }

    static Path settingsFile() {
        return UserFolders.settings().resolve(SettingsFile.NAME);
    }

    static Architecture preset(String id) {
        return Presets.find(id).map(Preset::architecture).orElseThrow();
    }

    /**
     * Computes what the first frame will, on this thread while JavaFX still starts on another: the classes are then loaded, and
     * the window is there 30 ms sooner.
     */
    private static void rehearse(Architecture first, Analysis reference) {
        Analysis analysis = analyze(first);
        Headline.of(analysis, new Baseline(first.name(), analysis, false), reference);
        DiagramLayout.of(analysis.graph(), REHEARSED_WIDTH, REHEARSED_HEIGHT);
    }

    static Analysis analyze(Architecture architecture) {
        return Analysis.of(ShapedGraph.infer(architecture.expand()));
    }

    static Start start() {
        return start;
    }

    private static int refuse() {
        System.err.println("Kiln needs a display to open its window, and there is none; without one, try: "
                + System.getProperty("kiln.command", "mvn -q -DskipTests package && app/target/kiln/bin/kiln")
                + " analyze " + FIRST_PRESET);
        return 1;
    }
}
