package dev.kiln.core.weights;

import dev.kiln.core.fuzz.FuzzTarget;
import dev.kiln.core.fuzz.Mutator;
import dev.kiln.core.io.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** The authors' {@code .net} layout, which has no checksum. What is read must be written as the same bytes again. */
public final class NetTarget implements FuzzTarget {
    /** A file of 46 kB: nearly all of it codebooks and biases. */
    @Override
    public byte[] draw(Random random) {
        return NetBytes.file(random.nextInt(200), random.nextInt(30), random.nextLong());
    }

    @Override
    public Damaged damage(byte[] original, Random random) {
        byte[] bytes =
                switch (random.nextInt(3)) {
                    case 0 -> Mutator.changed(original, random);
                    case 1 -> Mutator.changed(original, DeepCompressionLayout.COUNTS_BYTES, random);
                    default -> recounted(original, random);
                };
        return new Damaged(bytes, true);
    }

    /** Another number of entries in one layer, in a file of the length that belongs to it; what follows has moved. */
    private static byte[] recounted(byte[] original, Random random) {
        ByteBuffer head = ByteBuffer.wrap(original.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int[] counts = new int[DeepCompressionLayout.LAYERS.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = head.getInt(Integer.BYTES * i);
        }
        int layer = random.nextInt(counts.length);
        int most = DeepCompressionLayout.LAYERS.get(layer).weights();
        counts[layer] = Math.max(0, Math.min(most, counts[layer] + random.nextInt(41) - 20));
        head.putInt(Integer.BYTES * layer, counts[layer]);
        return Arrays.copyOf(head.array(), DeepCompressionLayout.fileBytes(counts));
    }

    @Override
    public void read(byte[] bytes) throws InputException {
        DeepCompressionFile file = DeepCompressionReader.read("damaged", bytes);
        if (!Arrays.equals(bytes, DeepCompressionWriter.bytes(file.layers()))) {
            throw new AssertionError("other bytes after it was written again");
        }
    }
}
