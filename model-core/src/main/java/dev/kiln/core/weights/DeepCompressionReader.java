package dev.kiln.core.weights;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code squeezenet_v1.0_deep_compressed.net} and files of the same layout. All numbers are little-endian; there is no
 * header and no magic. First the number of stored entries of each layer as 32-bit integers, then for each layer 256 centroids
 * and the biases as 32-bit floats, a byte with the code of each entry, and the gaps between entries, 4 bits each, the lower
 * half of a byte first. The layers are those of SqueezeNet v1.0, so the counts give the length of the whole file.
 */
public final class DeepCompressionReader {
    /** Length of the longest such file. */
    public static final int MAX_BYTES = DeepCompressionLayout.MAX_BYTES;

    private final String source;
    private final ByteBuffer bytes;

    private DeepCompressionReader(String source, byte[] bytes) {
        this.source = source;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Decodes a whole file.
     *
     * @param source the file's name, for messages
     * @throws InputException where the bytes are no such file, with the byte offset of the fault
     */
    public static DeepCompressionFile read(String source, byte[] bytes) throws InputException {
        return new DeepCompressionReader(source, bytes).read();
    }

    /**
     * Decodes a whole file from a stream, of which no more is read than the longest such file.
     *
     * @throws InputException as above, or where the stream cannot be read
     */
    public static DeepCompressionFile read(String source, InputStream stream) throws InputException {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(DeepCompressionLayout.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new InputException(source, "", "cannot be read: " + e.getMessage(), e);
        }
        return read(source, bytes);
    }

    private DeepCompressionFile read() throws InputException {
        int[] counts = readCounts();
        checkLength(counts);
        List<DeepCompressionLayer> layers = new ArrayList<>(DeepCompressionLayout.LAYERS.size());
        for (int i = 0; i < counts.length; i++) {
            layers.add(readLayer(DeepCompressionLayout.LAYERS.get(i), counts[i]));
        }
        return new DeepCompressionFile(source, bytes.capacity(), layers);
    }

    private int[] readCounts() throws InputException {
        var signature = FileSignature.of(bytes.array());
        if (signature.isPresent()) {
            throw fault(0, "looks like " + signature.get().description(), "the entry count of conv1 in a .net file");
        }
        if (bytes.capacity() < DeepCompressionLayout.COUNTS_BYTES) {
            throw fault(
                    bytes.capacity(),
                    "the file ends",
                    "%,d entry counts, %,d bytes"
                            .formatted(DeepCompressionLayout.LAYERS.size(), DeepCompressionLayout.COUNTS_BYTES));
        }
        int[] counts = new int[DeepCompressionLayout.LAYERS.size()];
        for (int i = 0; i < counts.length; i++) {
            int offset = bytes.position();
            long count = Integer.toUnsignedLong(bytes.getInt());
            LayerWeights layer = DeepCompressionLayout.LAYERS.get(i);
            if (count > layer.weights()) {
                throw fault(
                        offset,
                        "%,d entries for %s".formatted(count, layer.layerId()),
                        "at most %,d, one for each weight".formatted(layer.weights()));
            }
            counts[i] = (int) count;
        }
        return counts;
    }

    private void checkLength(int[] counts) throws InputException {
        int expected = DeepCompressionLayout.fileBytes(counts);
        if (bytes.capacity() != expected) {
            boolean tooShort = bytes.capacity() < expected;
            throw fault(
                    Math.min(bytes.capacity(), expected),
                    tooShort ? "the file ends" : "the file goes on after its last layer",
                    "%,d bytes in all by its entry counts".formatted(expected));
        }
    }

    private DeepCompressionLayer readLayer(LayerWeights layer, int entries) throws InputException {
        int codebookOffset = bytes.position();
        float[] codebook = readFloats(DeepCompressionLayer.CODEBOOK_SIZE, "codebook of " + layer.layerId());
        if (codebook[0] != 0) {
            throw fault(
                    codebookOffset, "the codebook of %s starts with %s".formatted(layer.layerId(), codebook[0]), "0");
        }
        float[] biases = readFloats(layer.biases(), "biases of " + layer.layerId());
        byte[] codes = new byte[entries];
        bytes.get(codes);
        return new DeepCompressionLayer(layer, codebook, biases, codes, readPositions(layer, entries));
    }

    private float[] readFloats(int count, String what) throws InputException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int offset = bytes.position();
            values[i] = bytes.getFloat();
            if (!Float.isFinite(values[i])) {
                throw fault(offset, "value %d in the %s is %s".formatted(i, what, values[i]), "a finite number");
            }
        }
        return values;
    }

    private int[] readPositions(LayerWeights layer, int entries) throws InputException {
        int offset = bytes.position();
        int[] positions = new int[entries];
        int position = -1;
        for (int i = 0; i < entries; i++) {
            position += gap(offset, i) + 1;
            if (position >= layer.weights()) {
                throw fault(
                        offset + i / 2,
                        "entry %,d of %s lies at place %,d".formatted(i, layer.layerId(), position),
                        "a place from 0 to %,d".formatted(layer.weights() - 1));
            }
            positions[i] = position;
        }
        if (entries % 2 == 1 && gap(offset, entries) != 0) {
            throw fault(
                    offset + entries / 2,
                    "the unused half byte behind %s is %d".formatted(layer.layerId(), gap(offset, entries)),
                    "0");
        }
        bytes.position(offset + DeepCompressionLayout.gapBytes(entries));
        return positions;
    }

    private int gap(int offset, int entry) {
        int pair = bytes.get(offset + entry / 2) & 0xff;
        return entry % 2 == 0 ? pair & 0xf : pair >> 4;
    }

    private InputException fault(int offset, String found, String expected) {
        return new InputException(source, "byte %,d".formatted(offset), found + ", expected " + expected);
    }
}
