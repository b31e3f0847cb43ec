package dev.kiln.core.compression;

import dev.kiln.core.fuzz.FuzzTarget;
import dev.kiln.core.fuzz.Mutator;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.NonFiniteWeight;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/** Kiln files. Half of the damage is below right checksums, so that it reaches what decodes sections. */
public final class KilnFileTarget implements FuzzTarget {
    private static final int SECTION_TYPES = 4;
    private static final int MOST_PARAMETERS = 400;

    private final LayerCoder coder;

    KilnFileTarget(LayerCoder coder) {
        this.coder = coder;
    }

    /** The target {@code kiln-} and a coder's name. */
    public static KilnFileTarget of(String name) {
        return new KilnFileTarget(
                LayerCoder.valueOf(name.substring("kiln-".length()).toUpperCase(Locale.ROOT)));
    }

    /** A file of the least of networks, so that a million of cases is a matter of minutes. */
    @Override
    public byte[] draw(Random random) {
        CompressedNetwork network;
        do {
            network = RandomNetworks.draw(random);
        } while (network.parameters() > MOST_PARAMETERS);
        return RandomNetworks.bytes(network, coder);
    }

    @Override
    public Damaged damage(byte[] original, Random random) {
        boolean repaired = random.nextBoolean();
        byte[] bytes = repaired ? belowChecksums(original, random) : Mutator.changed(original, random);
        return new Damaged(bytes, repaired);
    }

    /** Changes the payload or the type of one section, and computes its checksum anew. */
    private static byte[] belowChecksums(byte[] original, Random random) {
        List<byte[]> payloads = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        ByteBuffer file =
                ByteBuffer.wrap(original).order(ByteOrder.LITTLE_ENDIAN).position(KilnFileFormat.HEAD_BYTES);
        while (file.hasRemaining()) {
            types.add((int) file.get());
            byte[] payload = new byte[file.getInt()];
            file.get(payload).getInt();
            payloads.add(payload);
        }
        int section = random.nextInt(payloads.size());
        payloads.set(section, Mutator.changed(payloads.get(section), random));
        if (random.nextInt(20) == 0) {
            types.set(section, random.nextInt(SECTION_TYPES));
        }
        return put(Arrays.copyOf(original, KilnFileFormat.HEAD_BYTES), types, payloads);
    }

    private static byte[] put(byte[] fileHead, List<Integer> types, List<byte[]> payloads) {
        byte[] bytes = fileHead;
        for (int i = 0; i < payloads.size(); i++) {
            boolean isEnd = types.get(i) == KilnFileFormat.END && payloads.get(i).length == Integer.BYTES;
            byte[] payload = isEnd ? checksumOf(bytes) : payloads.get(i);
            byte[] head = KilnFileFormat.sectionHead(types.get(i), payload.length);
            byte[] checksum = littleEndian(KilnFileFormat.checksum(head, payload));
            bytes = Mutator.joined(Mutator.joined(bytes, head), Mutator.joined(payload, checksum));
        }
        return bytes;
    }

    private static byte[] checksumOf(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return littleEndian((int) crc.getValue());
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** What is read must have finite weights only. */
    @Override
    public void read(byte[] bytes) throws InputException {
        CompressedNetwork network = KilnFileReader.read("damaged", new ByteArrayInputStream(bytes));
        NonFiniteWeight.first(network.toWeights()).ifPresent(fault -> {
            throw new AssertionError(fault.toString());
        });
    }
}
