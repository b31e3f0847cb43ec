package dev.kiln.core.compression;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Writes Kiln files; {@code docs/kiln-file.md} describes the format. */
public final class KilnFileWriter {
    private KilnFileWriter() {}

    /**
     * Writes a file whole or not at all.
     *
     * @param coder for layers with a codebook; the others are written as plain numbers
     * @return the bytes of each part, whose sum is the file's length
     * @throws InputException where it cannot be written
     */
    public static FileParts write(Path file, CompressedNetwork network, LayerCoder coder) throws InputException {
        return write(file, network, coder, Progress.NONE);
    }

    /**
     * As above.
     *
     * @param progress told of each layer; may cancel, and then no file is written
     */
    public static FileParts write(Path file, CompressedNetwork network, LayerCoder coder, Progress progress)
            throws InputException {
        List<FileParts> written = new ArrayList<>(1);
        AtomicFiles.write(file, out -> written.add(write(out, network, coder, progress)));
        return written.get(0);
    }

    /** How many bytes each part of the file would take, without writing it. */
    public static FileParts measure(CompressedNetwork network, LayerCoder coder) throws InputException {
        return measure(network, coder, Progress.NONE);
    }

    /** As above, with progress told of each layer, which may cancel. */
    public static FileParts measure(CompressedNetwork network, LayerCoder coder, Progress progress)
            throws InputException {
        try {
            return write(OutputStream.nullOutputStream(), network, coder, progress);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a stream that ignores everything does not fail", e);
        }
    }

    /** Writes a file's bytes to a stream, which stays open. */
    static FileParts write(OutputStream out, CompressedNetwork network, LayerCoder coder) throws IOException {
        return write(out, network, coder, Progress.NONE);
    }

    private static FileParts write(OutputStream out, CompressedNetwork network, LayerCoder coder, Progress progress)
            throws IOException {
        if (network.parameters() > KilnFileFormat.MAX_PARAMETERS) {
            throw new InputException(
                    network.architecture().name(),
                    "",
                    "has %d parameters, a Kiln file holds at most %d"
                            .formatted(network.parameters(), KilnFileFormat.MAX_PARAMETERS));
        }
        CheckedOutputStream file = new CheckedOutputStream(out, new CRC32());
        file.write(KilnFileFormat.head());
        byte[] architecture = ArchitectureCoding.encode(network.architecture(), network.framework());
        writeSection(file, KilnFileFormat.ARCHITECTURE, architecture);
        List<FileParts.Layer> layers = new ArrayList<>();
        LayerSteps steps = new LayerSteps("coding", network.layers().size(), progress);
        for (StoredLayer layer : network.layers()) {
            steps.begin(layer.layer());
            CodedLayer coded = coder.encode(layer);
            byte[] id = {(byte) coded.code().id()};
            writeSection(file, KilnFileFormat.LAYER, id, coded.bytes());
            layers.add(FileParts.Layer.of(layer, coded));
        }
        writeSection(file, KilnFileFormat.END, checksum((int) file.getChecksum().getValue()));
        return new FileParts(KilnFileFormat.headerBytes(layers.size()), architecture.length, layers);
    }

    /** Writes a section of several pieces. */
    private static void writeSection(OutputStream out, int type, byte[]... payload) throws IOException {
        byte[] head = KilnFileFormat.sectionHead(
                type, Arrays.stream(payload).mapToInt(piece -> piece.length).sum());
        out.write(head);
        for (byte[] piece : payload) {
            out.write(piece);
        }
        out.write(checksum(KilnFileFormat.checksum(head, payload)));
    }

    private static byte[] checksum(int value) {
        return ByteBuffer.allocate(KilnFileFormat.CHECKSUM_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
