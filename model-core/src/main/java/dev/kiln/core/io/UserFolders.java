package dev.kiln.core.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where Kiln keeps what belongs to the user, as each platform has it. */
public final class UserFolders {
    /** System property that names another folder for Kiln's data. */
    public static final String OVERRIDE = "kiln.data";

    private UserFolders() {}

    /** The folder of this user's data on this computer; need not exist. */
    public static Path data() {
        return data(System::getProperty, System::getenv);
    }

    /** The folder of this user's settings on this computer; need not exist. */
    public static Path settings() {
        return settings(System::getProperty, System::getenv);
    }

    /**
     * The folder that the system properties and the environment name: {@value #OVERRIDE} where set; on Linux
     * $XDG_DATA_HOME/kiln (XDG Base Directory Specification: a relative one is ignored) or ~/.local/share/kiln; on macOS
     * ~/Library/Application Support/Kiln; on Windows %APPDATA%\Kiln.
     *
     * @param property system property by name, or null
     * @param environment environment variable by name, or null
     */
    static Path data(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return folder(property, environment, "XDG_DATA_HOME", Path.of(".local", "share"));
    }

    /** As {@link #data}, but on Linux $XDG_CONFIG_HOME/kiln or ~/.config/kiln. */
    static Path settings(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return folder(property, environment, "XDG_CONFIG_HOME", Path.of(".config"));
    }

    private static Path folder(
            UnaryOperator<String> property, UnaryOperator<String> environment, String xdgVariable, Path xdgDefault) {
        Optional<Path> override = Optional.ofNullable(property.apply(OVERRIDE))
                .filter(text -> !text.isBlank())
                .map(Path::of);
        return override.orElseGet(() -> platformFolder(property, environment, xdgVariable, xdgDefault));
    }

    private static Path platformFolder(
            UnaryOperator<String> property, UnaryOperator<String> environment, String xdgVariable, Path xdgDefault) {
        String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
        Path home = Path.of(Optional.ofNullable(property.apply("user.home")).orElse(""));
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Kiln");
        }
        if (system.startsWith("windows")) {
            return Optional.ofNullable(environment.apply("APPDATA"))
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve("Kiln");
        }
        return Optional.ofNullable(environment.apply(xdgVariable))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(xdgDefault))
                .resolve("kiln");
    }

    /**
     * Finds out whether a folder is there, or can be made, and takes files, without making it.
     *
     * @throws InputException where it cannot be made or takes no files
     */
    public static void check(Path folder) throws InputException {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            String file = there.equals(folder.toAbsolutePath()) ? "there is a file of that name" : there + " is a file";
            throw new InputException(folder.toString(), "", "this folder cannot be made: " + file);
        }
        try {
            AtomicFiles.tryIn(there);
        } catch (IOException e) {
            String what = there.equals(folder.toAbsolutePath())
                    ? "no file can be written here: "
                    : "this folder cannot be made: ";
            throw new InputException(folder.toString(), "", what + AtomicFiles.reason(e, there), e);
        }
    }

    /**
     * Returns the folder, made with those above it where it is not there yet.
     *
     * @throws InputException where it cannot be made
     */
    public static Path created(Path folder) throws InputException {
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new InputException(
                    folder.toString(), "", "this folder cannot be made: there is a file of that name", e);
        } catch (IOException e) {
            Path parent = folder.toAbsolutePath().getParent();
            String reason = AtomicFiles.reason(e, parent == null ? folder : parent);
            throw new InputException(folder.toString(), "", "this folder cannot be made: " + reason, e);
        }
    }
}
