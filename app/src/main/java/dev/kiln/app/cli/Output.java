package dev.kiln.app.cli;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a command is going to write. It is looked at before any work is done. */
sealed interface Output {
    /** Nothing. */
    Output NONE = new Nothing();

    /** Endings that promise a format. */
    Set<String> KNOWN = Set.of(
            "kiln",
            "json",
            "net",
            "npz",
            "npy",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "bmp",
            "csv",
            "txt",
            "onnx",
            "pb",
            "pbtxt",
            "h5",
            "hdf5",
            "keras",
            "pt",
            "pth",
            "caffemodel",
            "prototxt",
            "tflite",
            "safetensors",
            "zip",
            "gz",
            "xz");

    /**
     * Checks the target.
     *
     * @throws InputException where it cannot be written, or is what the command reads
     */
    void check() throws InputException;

    /** What a command without output writes. */
    record Nothing() implements Output {
        @Override
        public void check() {}
    }

    /**
     * One file.
     *
     * @param inputs files that the command reads
     */
    record OneFile(Path file, List<Path> inputs) implements Output {
        @Override
        public void check() throws InputException {
            AtomicFiles.check(file);
            refuseInputs(file, inputs);
        }
    }

    /** Files in a folder, which is made where it is not there. */
    record Folder(Path folder) implements Output {
        @Override
        public void check() throws InputException {
            UserFolders.check(folder);
        }
    }

    /** @param inputs files that the command reads; what is null or no file counts for nothing */
    static Output file(Path file, Path... inputs) {
        return new OneFile(file, Arrays.stream(inputs).filter(Objects::nonNull).toList());
    }

    /** Files in a folder. */
    static Output folder(Path folder) {
        return new Folder(folder);
    }

    /**
     * Refuses to replace what is read.
     *
     * @throws InputException where the file is one of the inputs
     */
    static void refuseInputs(Path file, List<Path> inputs) throws InputException {
        for (Path input : inputs) {
            if (isSame(file, input)) {
                throw new InputException(
                        file.toString(), "", "is read by this command, and would be replaced; expected another name");
            }
        }
    }

    private static boolean isSame(Path file, Path input) {
        try {
            return Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input);
        } catch (IOException e) {
            // what cannot be looked at is told where it is read
            return false;
        }
    }

    /** True where the ending of a name promises another format than that. */
    static boolean promisesAnother(Path file, String format) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && KNOWN.contains(ending) && !ending.equals(format);
    }
}
