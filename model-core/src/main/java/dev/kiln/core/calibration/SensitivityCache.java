package dev.kiln.core.calibration;

import dev.kiln.core.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Curves that were measured before, in memory and in a folder. A file that cannot be read or written is passed over. */
public final class SensitivityCache {
    private final Path folder;
    private final Map<SensitivityKey, SensitivityCurves> known = new ConcurrentHashMap<>();

    /** @param folder made when something is kept */
    public SensitivityCache(Path folder) {
        this.folder = folder;
    }

    /** The cache in the user's folder for what Kiln keeps. */
    public static SensitivityCache in(Path dataFolder) {
        return new SensitivityCache(dataFolder.resolve("sensitivity"));
    }

    /** Curves that were kept, or empty. */
    public Optional<SensitivityCurves> find(SensitivityKey key) {
        SensitivityCurves curves = known.get(key);
        if (curves != null) {
            return Optional.of(curves);
        }
        Optional<SensitivityCurves> read = read(file(key));
        read.ifPresent(found -> known.put(key, found));
        return read;
    }

    private static Optional<SensitivityCurves> read(Path file) {
        try {
            return Files.exists(file) ? SensitivityFile.decode(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps curves. */
    public void keep(SensitivityKey key, SensitivityCurves curves) {
        known.put(key, curves);
        try {
            Files.createDirectories(folder);
            AtomicFiles.write(file(key), out -> out.write(SensitivityFile.encode(curves)));
        } catch (IOException unwritable) {
            // they are known until the program ends
        }
    }

    private Path file(SensitivityKey key) {
        return folder.resolve(key.hash() + ".curves");
    }
}
