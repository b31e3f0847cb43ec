package dev.kiln.app.shell;

import dev.kiln.app.project.Recoverable;
import dev.kiln.app.run.MapSaver;
import dev.kiln.app.sides.SidePickers;
import dev.kiln.core.io.Download;
import dev.kiln.presets.Preset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the menus do, with the questions that they ask first. */
final class Actions {
    private final Workspace workspace;
    private final Dialogs dialogs;

    Actions(Workspace workspace, Dialogs dialogs) {
        this.workspace = workspace;
        this.dialogs = dialogs;
    }

    void openPreset(Preset preset) {
        leave(() -> workspace.openPreset(preset));
    }

    void open() {
        dialogs.openFile("Open", List.of(FileKind.values())).ifPresent(this::open);
    }

    void open(FileKind kind) {
        dialogs.openFile("Open " + kind.plural(), withNetworks(kind)).ifPresent(this::open);
    }

    void open(Path file) {
        boolean replaces = FileKind.of(file)
                .filter(kind -> kind == FileKind.PROJECT || kind == FileKind.ARCHITECTURE || kind == FileKind.NETWORK)
                .isPresent();
        if (replaces) {
            leave(() -> workspace.open(file));
        } else {
            workspace.open(file);
        }
    }

    /** Asks for files of the second side of a comparison; they leave the window's own picture, weights and network alone. */
    SidePickers.Files secondSideFiles() {
        return new SidePickers.Files(
                () -> secondSide(FileKind.PICTURE),
                () -> secondSide(FileKind.WEIGHTS),
                () -> secondSide(FileKind.ARCHITECTURE));
    }

    private Optional<Path> secondSide(FileKind kind) {
        return dialogs.openFile("Open " + kind.plural() + " for side B", withNetworks(kind));
    }

    /** A file with a network and its weights can stand for either. */
    private static List<FileKind> withNetworks(FileKind kind) {
        return kind == FileKind.PICTURE ? List.of(kind) : List.of(kind, FileKind.NETWORK);
    }

    void save() {
        save(() -> {}, () -> {});
    }

    void saveAs() {
        saveAs(() -> {}, () -> {});
    }

    private void save(Runnable whenSaved, Runnable whenNot) {
        workspace
                .document()
                .file()
                .filter(file -> workspace.projects().hasFittingFile())
                .ifPresentOrElse(
                        file -> workspace.projects().save(file, whenSaved, whenNot), () -> saveAs(whenSaved, whenNot));
    }

    private void saveAs(Runnable whenSaved, Runnable whenNot) {
        String ending = workspace.projects().ending();
        dialogs.saveFile("Save project", fileName(ending))
                .ifPresentOrElse(file -> workspace.projects().save(named(file, ending), whenSaved, whenNot), whenNot);
    }

    /** Shows what was kept of a window that did not end well. */
    void recover(Recoverable found) {
        leave(() -> workspace.projects().recover(found), found::leave);
    }

    void exportDl4jJson() {
        dialogs.saveFile("Export as DL4J JSON", fileName(".dl4j.json"))
                .ifPresent(file -> workspace.exportDl4jJson(named(file, ".json")));
    }

    /** Asks where to, and writes maps or values there. */
    void saveMaps(String title, String proposedName, MapSaver.Writing writing) {
        String extension = proposedName.substring(proposedName.lastIndexOf('.'));
        dialogs.saveFile(title, proposedName).ifPresent(file -> workspace.saveMaps(named(file, extension), writing));
    }

    void downloadWeights() {
        workspace.downloadWeights(Download.COMPRESSED_SQUEEZENET);
    }

    /**
     * Leaves the present project: at once where all is saved; else the user is asked, and it may be saved first.
     *
     * @param then what ends it; not called where the user stays or saving fails
     */
    void leave(Runnable then) {
        leave(then, () -> {});
    }

    private void leave(Runnable then, Runnable otherwise) {
        if (!workspace.document().dirtyProperty().get()) {
            then.run();
            return;
        }
        switch (dialogs.askToSave(UnsavedWork.of(workspace.document()))) {
                // what was changed while the file was written is asked for again
            case SAVE -> save(() -> leave(then, otherwise), otherwise);
            case DISCARD -> then.run();
            case STAY -> otherwise.run();
        }
    }

    private String fileName(String extension) {
        String name = workspace.document().architecture().name();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("-$", "") + extension;
    }

    /** Platforms differ in whether their dialog adds the ending. */
    private static Path named(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + extension);
    }
}
