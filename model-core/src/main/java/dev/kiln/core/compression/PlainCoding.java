package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** A layer as 32-bit floats, little-endian: all weights, then all biases. */
final class PlainCoding {
    private PlainCoding() {}

    /** Codes a layer. */
    static CodedLayer encode(StoredLayer layer) {
        float[] weights = layer.weights();
        float[] biases = layer.biases();
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(bytes(layer.layer()))).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(weights).put(biases);
        LayerParts parts =
                new LayerParts(0, (long) Float.BYTES * biases.length, 0, (long) Float.BYTES * weights.length);
        return new CodedLayer(LayerCode.PLAIN, bytes.array(), parts);
    }

    /**
     * Decodes a layer.
     *
     * @throws IllegalArgumentException where there are not as many bytes as the layer needs, or a value is not finite
     */
    static PlainLayer decode(LayerWeights layer, byte[] bytes) {
        if (bytes.length != bytes(layer)) {
            throw new IllegalArgumentException("%s: %d bytes of plain numbers, expected %d"
                    .formatted(layer.layerId(), bytes.length, bytes(layer)));
        }
        FloatBuffer values =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] weights = new float[layer.weights()];
        float[] biases = new float[layer.biases()];
        values.get(weights).get(biases);
        return new PlainLayer(layer, weights, biases);
    }

    private static long bytes(LayerWeights layer) {
        return Float.BYTES * layer.parameters();
    }
}
