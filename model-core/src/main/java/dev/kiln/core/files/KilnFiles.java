package dev.kiln.core.files;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.KilnFile;
import dev.kiln.core.compression.KilnFileReader;
import dev.kiln.core.io.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The door for networks: Kiln's JSON, or a Kiln file, which holds weights as well. */
public final class KilnFiles {
    /** How the names of files with network and weights end. */
    public static final String EXTENSION = ".kiln";

    /** What reads a stream. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(String source, InputStream stream) throws InputException;
    }

    private KilnFiles() {}

    /** True where the name of a file, or its first bytes, say that it holds a network and its weights. */
    public static boolean isKilnFile(Path file) {
        if (name(file).toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            return true;
        }
        // pipes are not looked into: what was read of them would be lost
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return KilnFileReader.isKilnFile(stream.readNBytes(KilnFileReader.MAGIC_BYTES));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads a network and its weights.
     *
     * @throws InputException where the file cannot be read or is no Kiln file
     */
    public static KilnFile read(Path file) throws InputException {
        return with(file, KilnFileReader::readFile);
    }

    /**
     * Reads the architecture of a Kiln file, or one in Kiln's JSON.
     *
     * @throws InputException where the file cannot be read or holds neither
     */
    public static Architecture readArchitecture(Path file) throws InputException {
        return isKilnFile(file) ? with(file, KilnFileReader::readArchitecture) : ArchitectureJson.read(file);
    }

    private static <T> T with(Path file, Reading<T> reading) throws InputException {
        String source = file.toString();
        WeightFiles.checkRegular(source, file);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.read(source, stream);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(source, "", "cannot be read: " + e.getMessage(), e);
        }
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }
}
