package dev.kiln.app;

import dev.kiln.app.cli.KilnCommand;
import dev.kiln.app.shell.Launcher;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Starts the window or runs a command. Does not extend JavaFX's Application, so that Kiln starts from the class path. */
public final class Main {
    private Main() {}

    /** Opens the window where there are no arguments or where they begin with {@code window}; else runs a command. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].equals("window")) {
            List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
            System.exit(Launcher.open(files));
        }
        System.exit(KilnCommand.run(arguments, System.out, System.err));
    }
}
