package dev.kiln.app.project;

import dev.kiln.app.document.Contents;
import dev.kiln.app.document.Document;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.json.ProjectJson;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A window's project and its file. */
public final class ProjectFiles {
    /** Ending of projects' names. */
    public static final String PROJECT = ".kilnproj";

    /** Ending of the names of single architectures. */
    public static final String ARCHITECTURE = ".json";

    /** Files beside the project's own that the window shows. */
    public interface References {
        /** The file of the weights that are shown, or empty. */
        Optional<Path> weights();

        /** The file of the picture that is shown, or empty. */
        Optional<Path> picture();

        /** Shows the weights of a file. */
        void openWeights(Path file);

        /** Shows the picture of a file. */
        void openPicture(Path file);
    }

    private final Document document;
    private final References references;
    private final LatestTask reads;
    /** One after the other, so that the newest state is the one that stays on disk. */
    private final LatestTask saves;

    private final Autosave autosave;
    private final RecentFiles recent;
    private final BiConsumer<String, Throwable> failures;

    /**
     * @param reads runs what opens another project: of several the last
     * @param failures hears what could not be done, and why
     */
    public ProjectFiles(
            Document document,
            References references,
            Background background,
            LatestTask reads,
            Autosave autosave,
            SettingsStore settings,
            BiConsumer<String, Throwable> failures) {
        this.document = document;
        this.references = references;
        this.reads = reads;
        this.saves = new LatestTask(background);
        this.autosave = autosave;
        this.recent = new RecentFiles(settings);
        this.failures = failures;
        // the state is told last of all, the others also change without it
        document.stateProperty().addListener((o, before, now) -> keepCopy());
        document.compressionProperty().addListener((o, before, now) -> keepCopy());
        document.baselineProperty().addListener((o, before, now) -> keepCopy());
        document.dirtyProperty().addListener((o, before, now) -> keepCopy());
    }

    private void keepCopy() {
        if (document.dirtyProperty().get()) {
            autosave.keep(project(document.contents()), document.file());
        } else {
            autosave.clear();
        }
    }

    private Project project(Contents contents) {
        return contents.project().withFiles(references.weights(), references.picture());
    }

    /** Starts over with an architecture of a file. */
    public void openArchitecture(Path file) {
        reads.request(
                "opening " + file.getFileName(),
                progress -> ArchitectureJson.read(file),
                architecture -> show(architecture, file),
                failure -> failures.accept("open " + file.getFileName(), failure));
    }

    /** Starts over with a project of a file, and shows the weights and the picture that go with it. */
    public void openProject(Path file) {
        reads.request(
                "opening " + file.getFileName(),
                progress -> ProjectJson.read(file),
                contents -> {
                    document.open(contents.project(), file);
                    recent.add(file);
                    showReferences(contents.project());
                },
                failure -> failures.accept("open " + file.getFileName(), failure));
    }

    /**
     * Starts over with an architecture.
     *
     * @param source its file, or null where it has none of its own
     */
    public void show(Architecture architecture, Path source) {
        try {
            document.open(architecture, source);
            Optional.ofNullable(source).ifPresent(recent::add);
        } catch (IllegalArgumentException invalid) {
            failures.accept("open " + architecture.name(), invalid);
        }
    }

    /** Starts over with what was kept of a window that did not end well. That copy goes once there is a new one. */
    public void recover(Recoverable found) {
        document.recover(found.project(), found.savedAs().orElse(null));
        autosave.afterNextCopy(found::discard);
        showReferences(found.project());
    }

    private void showReferences(Project project) {
        project.weights().ifPresent(references::openWeights);
        project.picture().ifPresent(references::openPicture);
    }

    /** True where saving needs no other file than the present one. */
    public boolean hasFittingFile() {
        return document.file().filter(this::fits).isPresent();
    }

    private boolean fits(Path file) {
        return isProject(file) || document.contents().project().isSingleArchitecture();
    }

    private static boolean isProject(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PROJECT);
    }

    /** The ending that a new file should have: that of the present one where it can hold everything. */
    public String ending() {
        return document.file().filter(file -> fits(file) && !isProject(file)).isPresent() ? ARCHITECTURE : PROJECT;
    }

    /** Writes everything; the old file stays where writing fails. A file of another ending than a project's holds one architecture. */
    public void save(Path file) {
        save(file, () -> {}, () -> {});
    }

    /**
     * As above.
     *
     * @param whenSaved called once the file is there
     * @param whenNot called where it could not be written, after that was told, or where the user stopped it
     */
    public void save(Path file, Runnable whenSaved, Runnable whenNot) {
        Contents written = document.contents();
        Project project = project(written);
        saves.request(
                "saving " + file.getFileName(),
                progress -> {
                    AtomicFiles.writeText(file, text(project, file));
                    return file;
                },
                saved -> {
                    document.markSaved(written, file);
                    recent.add(file);
                    whenSaved.run();
                },
                failure -> {
                    failures.accept("save " + file.getFileName(), failure);
                    whenNot.run();
                },
                whenNot);
    }

    private static String text(Project project, Path file) throws InputException {
        if (isProject(file)) {
            return ProjectJson.write(project, file.toAbsolutePath().getParent());
        } else if (project.isSingleArchitecture()) {
            return ArchitectureJson.write(project.variants().get(0).architecture());
        }
        throw new InputException(
                file.toString(),
                "",
                "can hold one architecture whose layers fit, without a pinned baseline or a compression plan; expected a name that ends in "
                        + PROJECT);
    }

    /** The files that were used last, of all windows. */
    public RecentFiles recent() {
        return recent;
    }

    /** The window ends well: nothing is left to recover. */
    public void close() {
        autosave.close();
    }
}
