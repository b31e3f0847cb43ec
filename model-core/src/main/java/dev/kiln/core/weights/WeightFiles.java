package dev.kiln.core.weights;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door for weight files of any format that Kiln reads: for now the authors' {@code .net} file. */
public final class WeightFiles {
    /** The name of the one format that is read. */
    public static final String FORMAT = "deep-compression-net";

    private static final String READABLE =
            "expected the weights of SqueezeNet v1.0 after Deep Compression (squeezenet_v1.0_deep_compressed.net)";
    private static final int HEAD_BYTES = 512;

    private WeightFiles() {}

    /**
     * Reads a weight file of whichever format.
     *
     * @throws InputException where there is no such file, it cannot be read, or it is no weight file that Kiln knows
     */
    public static Weights read(Path file) throws InputException {
        Path name = file.getFileName();
        String source = (name == null ? file : name).toString();
        checkRegular(source, file);
        try (InputStream stream = Files.newInputStream(file)) {
            checkLength(source, file, Files.size(file));
            return DeepCompressionReader.read(source, stream).toWeights();
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(source, "", "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Pipes and devices are refused before they are opened: they may never end. */
    private static void checkRegular(String source, Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw new InputException(source, "", "is a folder, " + READABLE);
        } else if (!Files.exists(file)) {
            throw new InputException(source, "", "there is no such file, " + READABLE);
        } else if (!Files.isRegularFile(file)) {
            throw new InputException(source, "", "is no regular file, " + READABLE);
        } else if (!Files.isReadable(file)) {
            throw new InputException(source, "", "may not be read by you, " + READABLE);
        }
    }

    private static void checkLength(String source, Path file, long bytes) throws IOException {
        if (bytes == 0) {
            throw new InputException(source, "", "is empty, " + READABLE);
        } else if (bytes > Integer.MAX_VALUE) {
            throw new InputException(source, "", "has %d bytes, more than 2 GB, ".formatted(bytes) + READABLE);
        } else if (bytes > DeepCompressionLayout.MAX_BYTES) {
            throw new InputException(source, "", "has %d bytes%s, ".formatted(bytes, looks(file)) + READABLE);
        }
    }

    private static String looks(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return FileSignature.of(stream.readNBytes(HEAD_BYTES))
                    .map(signature -> " and looks like " + signature.description())
                    .orElse("");
        }
    }
}
