package dev.kiln.app.project;

import dev.kiln.core.project.Project;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a copy of what a window has not saved. */
public interface Autosave extends AutoCloseable {
    /** Keeps nothing. */
    Autosave NONE = new Autosave() {
        @Override
        public void keep(Project project, Optional<Path> savedAs) {}

        @Override
        public void clear() {}

        @Override
        public void afterNextCopy(Runnable action) {}

        @Override
        public void close() {}
    };

    /**
     * Has a copy written soon, behind the window; of several in short time the last.
     *
     * @param savedAs the file that the project was last saved to, if any
     */
    void keep(Project project, Optional<Path> savedAs);

    /** Removes the copy: there is nothing to lose. */
    void clear();

    /** Runs something once the newest copy is on the disk, or is not needed any more; on whatever thread that is. */
    void afterNextCopy(Runnable action);

    /** The window ends well: removes the copy, and waits until that is done. */
    @Override
    void close();
}
