package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A pruned layer whose weights do not share values: the biases and the kept weights as 32-bit floats, little-endian, and behind
 * them which weights were kept.
 */
final class SparseCoding {
    private SparseCoding() {}

    /** Codes a layer. −0 is no pruned weight, as it would come back as 0. */
    static CodedLayer encode(PlainLayer layer) {
        byte[] flags = new byte[layer.weights().length];
        float[] kept = new float[flags.length];
        int count = 0;
        for (int i = 0; i < flags.length; i++) {
            if (Float.floatToRawIntBits(layer.weights()[i]) != 0) {
                flags[i] = 1;
                kept[count++] = layer.weights()[i];
            }
        }
        BitEncoder coder = new BitEncoder();
        SparsityCoding.code(coder, layer.layer(), flags);
        byte[] positions = coder.finish();
        int floats = layer.biases().length + count;
        ByteBuffer bytes = ByteBuffer.allocate(Math.addExact(
                        Math.addExact(Integer.BYTES, Math.multiplyExact(Float.BYTES, floats)), positions.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(count);
        bytes.asFloatBuffer().put(layer.biases()).put(kept, 0, count);
        bytes.position(bytes.capacity() - positions.length).put(positions);
        LayerParts parts = new LayerParts(
                0,
                (long) Float.BYTES * layer.biases().length,
                Integer.BYTES + (long) positions.length,
                (long) Float.BYTES * count);
        return new CodedLayer(LayerCode.SPARSE, bytes.array(), parts);
    }

    /**
     * Decodes a layer.
     *
     * @throws IllegalArgumentException where there are fewer bytes than it says, another number of kept weights, or a value is
     *     not finite
     */
    static PlainLayer decode(LayerWeights layer, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = bytes.length < Integer.BYTES ? -1 : in.getInt();
        long floats = (long) layer.biases() + count;
        if (count < 0 || count > layer.weights() || Integer.BYTES + Float.BYTES * floats > bytes.length) {
            throw new IllegalArgumentException("%s: %d kept weights in %d bytes, expected from 0 to %d and all of them"
                    .formatted(layer.layerId(), count, bytes.length, layer.weights()));
        }
        float[] biases = new float[layer.biases()];
        float[] kept = new float[count];
        in.asFloatBuffer().get(biases).get(kept);
        int positions = Integer.BYTES + Float.BYTES * (int) floats;
        byte[] flags = new byte[layer.weights()];
        SparsityCoding.code(new BitDecoder(Arrays.copyOfRange(bytes, positions, bytes.length)), layer, flags);
        return new PlainLayer(layer, weights(layer, flags, kept), biases);
    }

    private static float[] weights(LayerWeights layer, byte[] flags, float[] kept) {
        float[] weights = new float[flags.length];
        int next = 0;
        for (int i = 0; i < flags.length; i++) {
            if (flags[i] != 0) {
                if (next == kept.length) {
                    throw new IllegalArgumentException("%s: more places of kept weights than the %d that there are"
                            .formatted(layer.layerId(), next));
                }
                weights[i] = kept[next++];
            }
        }
        if (next != kept.length) {
            throw new IllegalArgumentException(
                    "%s: places of %d kept weights, expected %d".formatted(layer.layerId(), next, kept.length));
        }
        return weights;
    }
}
