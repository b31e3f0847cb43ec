package dev.kiln.core.files;

import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.DeepCompressionFile;
import dev.kiln.core.weights.DeepCompressionReader;
import dev.kiln.core.weights.FileSignature;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door for weight files of any format that Kiln reads: Kiln's own and the authors' {@code .net} file. */
public final class WeightFiles {
    /** The name of the format of Deep Compression's authors. */
    public static final String NET_FORMAT = "deep-compression-net";

    /** The name of the format of Kiln files. */
    public static final String KILN_FORMAT = "kiln";

    private static final String READABLE =
            "expected a Kiln file (.kiln) or the weights of SqueezeNet v1.0 after Deep Compression (squeezenet_v1.0_deep_compressed.net)";
    private static final int HEAD_BYTES = 512;

    private WeightFiles() {}

    /**
     * Reads a weight file of whichever format.
     *
     * @throws InputException where there is no such file, it cannot be read, or it is no weight file that Kiln knows
     */
    public static Weights read(Path file) throws InputException {
        String source = file.toString();
        checkRegular(source, file);
        if (KilnFiles.isKilnFile(file)) {
            return KilnFiles.read(file).network().toWeights(KilnFiles.name(file));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            checkLength(source, file, Files.size(file));
            DeepCompressionFile read = DeepCompressionReader.read(source, stream);
            // messages name the path, views the file
            return new DeepCompressionFile(KilnFiles.name(file), read.bytes(), read.layers()).toWeights();
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(source, "", "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Pipes and devices are refused before they are opened: they may never end. */
    static void checkRegular(String source, Path file) throws InputException {
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
            throw new InputException(source, "", "has %,d bytes, more than 2 GB, ".formatted(bytes) + READABLE);
        } else if (bytes > DeepCompressionReader.MAX_BYTES) {
            throw new InputException(source, "", "has %,d bytes%s, ".formatted(bytes, looks(file)) + READABLE);
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
