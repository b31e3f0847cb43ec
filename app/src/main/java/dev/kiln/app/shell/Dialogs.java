package dev.kiln.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** What the window asks the user; tests answer in place of the platform's dialogs. */
public interface Dialogs {
    /** What becomes of changes that are not saved. */
    enum Unsaved {
        /** They are saved, and then what was asked for goes on. */
        SAVE,
        /** They are lost. */
        DISCARD,
        /** Nothing happens. */
        STAY
    }

    /** Asks for a file to open, or empty where the user changes their mind. */
    Optional<Path> openFile(String title, List<FileKind> kinds);

    /** Asks for several files to open; none where the user changes their mind. */
    List<Path> openFiles(String title, List<FileKind> kinds);

    /** Asks for a folder, or empty where the user changes their mind. */
    Optional<Path> openFolder(String title);

    /** Asks for a file to write, or empty where the user changes their mind. */
    Optional<Path> saveFile(String title, String proposedName);

    /** Asks what becomes of the changes of a project that is to be left. */
    Unsaved askToSave(UnsavedWork work);

    /** The platform's dialogs over a window. */
    static Dialogs over(Stage stage) {
        return new Dialogs() {
            private File lastFolder;

            @Override
            public Optional<Path> openFile(String title, List<FileKind> kinds) {
                return remembered(FileQuestions.over(stage, chooser(title, kinds)::showOpenDialog));
            }

            @Override
            public List<Path> openFiles(String title, List<FileKind> kinds) {
                List<File> files = FileQuestions.over(stage, chooser(title, kinds)::showOpenMultipleDialog);
                return files == null
                        ? List.of()
                        : files.stream()
                                .flatMap(file -> remembered(file).stream())
                                .toList();
            }

            @Override
            public Optional<Path> openFolder(String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                if (lastFolder != null && lastFolder.isDirectory()) {
                    chooser.setInitialDirectory(lastFolder);
                }
                return remembered(FileQuestions.over(stage, chooser::showDialog));
            }

            private FileChooser chooser(String title, List<FileKind> kinds) {
                FileChooser chooser = chooser(title);
                if (kinds.size() > 1) {
                    chooser.getExtensionFilters().add(filter("all that Kiln opens", kinds.stream()));
                }
                kinds.forEach(kind -> chooser.getExtensionFilters().add(filter(kind.plural(), Stream.of(kind))));
                return chooser;
            }

            @Override
            public Optional<Path> saveFile(String title, String proposedName) {
                FileChooser chooser = chooser(title);
                chooser.setInitialFileName(proposedName);
                return remembered(FileQuestions.over(stage, chooser::showSaveDialog));
            }

            private static FileChooser.ExtensionFilter filter(String name, Stream<FileKind> kinds) {
                return new FileChooser.ExtensionFilter(
                        name,
                        kinds.flatMap(kind -> kind.extensions().stream())
                                .map(extension -> "*." + extension)
                                .toList());
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                if (lastFolder != null && lastFolder.isDirectory()) {
                    chooser.setInitialDirectory(lastFolder);
                }
                return chooser;
            }

            private Optional<Path> remembered(File file) {
                if (file == null) {
                    return Optional.empty();
                }
                lastFolder = file.getAbsoluteFile().getParentFile();
                return Optional.of(file.toPath());
            }

            @Override
            public Unsaved askToSave(UnsavedWork work) {
                return UnsavedDialog.ask(stage, work);
            }
        };
    }
}
