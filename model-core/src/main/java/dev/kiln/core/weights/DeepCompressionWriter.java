package dev.kiln.core.weights;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** Writes the layout that {@link DeepCompressionReader} reads: SqueezeNet v1.0 after Deep Compression. */
public final class DeepCompressionWriter {
    private static final int MAX_GAP = 15;

    private DeepCompressionWriter() {}

    /** The layers that such a file holds, in its order. */
    public static List<LayerWeights> layers() {
        return DeepCompressionLayout.LAYERS;
    }

    /**
     * Writes a file whole or not at all.
     *
     * @throws InputException where it cannot be written
     */
    public static void write(Path file, List<DeepCompressionLayer> layers) throws InputException {
        byte[] bytes = bytes(layers);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /**
     * The bytes of a file.
     *
     * @param layers those of {@link #layers}, with codebooks of 256 entries and no gap longer than 15
     * @throws IllegalArgumentException where they are others
     */
    public static byte[] bytes(List<DeepCompressionLayer> layers) {
        List<LayerWeights> shapes =
                layers.stream().map(DeepCompressionLayer::weights).toList();
        if (!shapes.equals(layers())) {
            throw new IllegalArgumentException("a .net file holds the layers of SqueezeNet v1.0, not " + shapes);
        }
        int[] entries =
                layers.stream().mapToInt(DeepCompressionLayer::storedEntries).toArray();
        ByteBuffer bytes =
                ByteBuffer.allocate(DeepCompressionLayout.fileBytes(entries)).order(ByteOrder.LITTLE_ENDIAN);
        for (int count : entries) {
            bytes.putInt(count);
        }
        layers.forEach(layer -> put(bytes, layer));
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, DeepCompressionLayer layer) {
        if (layer.codebook().length != DeepCompressionLayer.CODEBOOK_SIZE) {
            throw new IllegalArgumentException("%s: a codebook of %d, expected %d"
                    .formatted(layer.weights().layerId(), layer.codebook().length, DeepCompressionLayer.CODEBOOK_SIZE));
        }
        for (float value : layer.codebook()) {
            bytes.putFloat(value);
        }
        for (float value : layer.biases()) {
            bytes.putFloat(value);
        }
        bytes.put(layer.codes());
        int[] positions = layer.positions();
        for (int i = 0; i < positions.length; i += 2) {
            int high = i + 1 < positions.length ? gap(layer, i + 1) : 0;
            bytes.put((byte) (gap(layer, i) | high << 4));
        }
    }

    private static int gap(DeepCompressionLayer layer, int entry) {
        int before = entry == 0 ? -1 : layer.positions()[entry - 1];
        int gap = layer.positions()[entry] - before - 1;
        if (gap < 0 || gap > MAX_GAP) {
            throw new IllegalArgumentException("%s: a gap of %d before entry %d, expected 0 to %d"
                    .formatted(layer.weights().layerId(), gap, entry, MAX_GAP));
        }
        return gap;
    }
}
