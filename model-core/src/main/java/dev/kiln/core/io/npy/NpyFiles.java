package dev.kiln.core.io.npy;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes arrays that {@code numpy.load} reads, whole files or none. */
public final class NpyFiles {
    /** The earliest time that a zip file can hold: the same arrays give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NpyFiles() {}

    /**
     * Writes one array: .npy, little-endian 32-bit floats in C order.
     *
     * @param file ends as the user named it; its folder must exist
     * @throws InputException where it cannot be written
     */
    public static void writeNpy(Path file, NpyArray array) throws InputException {
        AtomicFiles.write(file, out -> NpyEncoding.write(array, out));
    }

    /**
     * Writes several arrays into one archive: .npz, not compressed.
     *
     * @param file ends as the user named it; its folder must exist
     * @param arrays what makes each array when its turn comes, by name, without the ending .npy; in the order in which they are
     *     written
     * @param progress told of each array; may cancel, and then no file is written
     * @throws InputException where it cannot be written
     * @throws IllegalArgumentException where a name would make a folder, or another name than NumPy's, of itself
     */
    public static void writeNpz(Path file, Map<String, Supplier<NpyArray>> arrays, Progress progress)
            throws InputException {
        for (String name : arrays.keySet()) {
            if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
                throw new IllegalArgumentException("\"%s\" cannot be the name of an array in a file".formatted(name));
            }
        }
        AtomicFiles.write(file, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setMethod(ZipOutputStream.STORED);
                int done = 0;
                for (Map.Entry<String, Supplier<NpyArray>> named : arrays.entrySet()) {
                    progress.step(done++, arrays.size(), "writing " + named.getKey());
                    put(zip, named.getKey(), named.getValue().get());
                }
            }
        });
    }

    /** What is not compressed has its size and checksum in front: the values are encoded twice rather than kept as bytes. */
    private static void put(ZipOutputStream zip, String name, NpyArray array) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        NpyEncoding.write(array, checked);
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        entry.setSize(NpyEncoding.bytes(array));
        entry.setCrc(checked.getChecksum().getValue());
        zip.putNextEntry(entry);
        NpyEncoding.write(array, zip);
        zip.closeEntry();
    }
}
