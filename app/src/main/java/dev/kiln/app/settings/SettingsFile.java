package dev.kiln.app.settings;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.UserFolders;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Settings as a text file: one {@code name=value} a line, in UTF-8, in the form of {@link Properties}. */
public final class SettingsFile {
    /** Its name in the user's folder. */
    public static final String NAME = "settings.properties";

    private static final String FORMAT = "format";
    private static final String VERSION_1 = "kiln-settings-1";
    private static final int MAX_BYTES = 1_000_000;

    private SettingsFile() {}

    /**
     * Reads the file.
     *
     * @return the defaults where there is no file yet
     * @throws InputException where the file is damaged
     */
    public static Settings read(Path file) throws InputException {
        if (Files.notExists(file)) {
            return Settings.DEFAULTS;
        }
        Properties lines = new Properties();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new InputException(
                        file.toString(), "", "has more than %d bytes, expected settings".formatted(MAX_BYTES));
            }
            lines.load(new StringReader(Files.readString(file)));
        } catch (InputException e) {
            throw e;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new InputException(file.toString(), "", "is damaged, expected lines of name=value in UTF-8", e);
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be read: " + e.getMessage(), e);
        }
        if (!VERSION_1.equals(lines.getProperty(FORMAT))) {
            throw new InputException(
                    file.toString(), "", "holds no settings: expected the line %s=%s".formatted(FORMAT, VERSION_1));
        }
        Map<String, String> values = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> values.put(name, lines.getProperty(name)));
        values.remove(FORMAT);
        return new Settings(values);
    }

    /** Writes the file whole or not at all; makes its folder. */
    public static void write(Path file, Settings settings) throws InputException {
        Properties lines = new Properties();
        lines.setProperty(FORMAT, VERSION_1);
        settings.values().forEach(lines::setProperty);
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        UserFolders.created(file.toAbsolutePath().getParent());
        // without the comment, which is the time; in one order, so that equal settings are equal files
        AtomicFiles.writeText(
                file,
                text.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
