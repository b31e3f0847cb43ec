package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.project.RecentFiles;
import dev.kiln.app.task.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The files that were used last. Those that are gone are greyed. */
final class RecentCommands {
    private static final String EMPTY = "Files that you open or save are listed here";

    private final RecentFiles recent;
    private final Background background;
    private final Consumer<Path> open;

    RecentCommands(RecentFiles recent, Background background, Consumer<Path> open) {
        this.recent = recent;
        this.background = background;
        this.open = open;
    }

    CommandMenu menu() {
        return CommandMenu.late("Open recent", this::commands);
    }

    /** One for each file; where there is none, one that says so and cannot be done. */
    List<Command> commands() {
        List<Path> files = recent.files();
        if (files.isEmpty()) {
            return List.of(Command.of(EMPTY, () -> {}).disabledWhile(new SimpleBooleanProperty(true)));
        }
        Map<Path, BooleanProperty> gone = new LinkedHashMap<>();
        files.forEach(file -> gone.put(file, new SimpleBooleanProperty(false)));
        // a folder on a network that is not there may take seconds to say so
        background.start(
                "looking for recent files",
                progress -> files.stream().filter(Files::notExists).collect(Collectors.toSet()),
                missing -> grey(gone, missing),
                failure -> {});
        return gone.entrySet().stream()
                .map(entry -> command(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Command command(Path file, BooleanProperty gone) {
        String title = file.getFileName() + " – " + file.getParent();
        return Command.of(title, () -> open.accept(file))
                .withId("recent " + file)
                .titled(Bindings.createStringBinding(() -> gone.get() ? title + " (gone)" : title, gone))
                .disabledWhile(gone);
    }

    private static void grey(Map<Path, BooleanProperty> gone, Set<Path> missing) {
        missing.forEach(file -> gone.get(file).set(true));
    }
}
