package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;

/** What writer and reader of Kiln files have in common; {@code docs/kiln-file.md} describes the format. */
final class KilnFileFormat {
    static final int VERSION = 2;

    /** Bytes of magic and version. */
    static final int HEAD_BYTES = 10;

    /** Bytes of a section's type and length. */
    static final int SECTION_HEAD_BYTES = 5;

    /** Bytes of a section's checksum. */
    static final int CHECKSUM_BYTES = 4;

    static final int END = 0;
    static final int ARCHITECTURE = 1;
    static final int LAYER = 2;

    /** Most parameters of a network in a file, several times those of the largest networks of its kind: about 1 GB of floats. */
    static final long MAX_PARAMETERS = 1L << 28;

    /** Longest code of a layer beyond eight bytes for each parameter: room for a codebook. */
    private static final int CODEBOOK_ALLOWANCE = 4096;

    private static final byte[] MAGIC = {(byte) 0x89, 'K', 'I', 'L', 'N', '\r', '\n', 0x1A};

    private KilnFileFormat() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    /** Magic and version. */
    static byte[] head() {
        return ByteBuffer.allocate(HEAD_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) VERSION)
                .array();
    }

    /** Type and length of a section. */
    static byte[] sectionHead(int type, int length) {
        return ByteBuffer.allocate(SECTION_HEAD_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) type)
                .putInt(length)
                .array();
    }

    /** Bytes of a file around its architecture and the codes of its layers. */
    static long headerBytes(int layers) {
        int sections = 2 + layers;
        return HEAD_BYTES + CHECKSUM_BYTES + sections * (long) (SECTION_HEAD_BYTES + CHECKSUM_BYTES) + layers;
    }

    /** CRC-32 (that of zip and PNG files) of a section's type, length and payload. */
    static int checksum(byte[] sectionHead, byte[]... payload) {
        CRC32 crc = new CRC32();
        crc.update(sectionHead);
        for (byte[] piece : payload) {
            crc.update(piece);
        }
        return (int) crc.getValue();
    }

    /** Longest payload of a layer that is read, coder included: no coder needs eight bytes for a parameter. */
    static long maxLayerBytes(LayerWeights layer) {
        return CODEBOOK_ALLOWANCE + 8 * layer.parameters();
    }

    /** The number that stands for a framework. */
    static int frameworkId(Optional<Weights.Framework> framework) {
        return framework
                .map(known -> switch (known) {
                    case CAFFE -> 1;
                    case TORCHVISION -> 2;
                })
                .orElse(0);
    }

    /** The framework of a number from 0 to 2. */
    static Optional<Weights.Framework> framework(int id) {
        return switch (id) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Weights.Framework.CAFFE);
            case 2 -> Optional.of(Weights.Framework.TORCHVISION);
            default -> throw new IllegalArgumentException("framework " + id + ", expected 0 to 2");
        };
    }
}
