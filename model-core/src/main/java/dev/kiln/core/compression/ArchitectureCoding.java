package dev.kiln.core.compression;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** A network's description: one byte for the framework, and Kiln's JSON in the zlib format (RFC 1950). */
final class ArchitectureCoding {
    /** What the section says. */
    record Described(Architecture architecture, Optional<Weights.Framework> framework) {}

    private static final int CHUNK_BYTES = 1 << 13;

    private ArchitectureCoding() {}

    static byte[] encode(Architecture architecture, Optional<Weights.Framework> framework) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(KilnFileFormat.frameworkId(framework));
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(ArchitectureJson.write(architecture).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes does not fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a description.
     *
     * @throws IllegalArgumentException where it is none, or inflates to more than {@link ArchitectureJson#MAX_BYTES}
     * @throws InputException where the JSON is at fault
     */
    static Described decode(String source, byte[] payload) throws InputException {
        if (payload.length == 0) {
            throw new IllegalArgumentException("an empty architecture section, expected the framework and Kiln JSON");
        }
        Optional<Weights.Framework> framework = KilnFileFormat.framework(payload[0] & 0xFF);
        return new Described(ArchitectureJson.read(source, inflated(payload)), framework);
    }

    private static byte[] inflated(byte[] payload) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(payload, 1, payload.length - 1);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalArgumentException("a deflated architecture that ends early, expected a whole one");
                }
                text.write(chunk, 0, count);
                if (text.size() > ArchitectureJson.MAX_BYTES) {
                    throw new IllegalArgumentException("an architecture of more than %d bytes, expected fewer"
                            .formatted(ArchitectureJson.MAX_BYTES));
                }
            }
            if (inflater.getRemaining() > 0) {
                throw new IllegalArgumentException(
                        "%d bytes behind the deflated architecture, expected none".formatted(inflater.getRemaining()));
            }
            return text.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a damaged deflated architecture: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
