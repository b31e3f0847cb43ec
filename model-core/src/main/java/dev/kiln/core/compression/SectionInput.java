package dev.kiln.core.compression;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Reads the sections of a Kiln file one by one from a stream, and knows at which byte it is. */
final class SectionInput {
    /**
     * A section whose checksum is right.
     *
     * @param payload what it holds
     * @param offset place of the payload in the file
     */
    record Section(byte[] payload, long offset) {}

    /** Bytes of the first piece that is read of a section; each next one makes the whole so many times as long. */
    private static final int FIRST_BYTES = 1 << 16;

    private static final int GROWTH = 8;

    private final String source;
    private final InputStream stream;
    private final CRC32 read = new CRC32();
    private long offset;
    private int version;

    SectionInput(String source, InputStream stream) {
        this.source = source;
        this.stream = stream;
    }

    /** Reads magic and version. */
    void readHead() throws InputException {
        byte[] magic = KilnFileFormat.magic();
        byte[] found = readUpTo(magic.length);
        if (!Arrays.equals(found, Arrays.copyOf(magic, found.length))) {
            throw fault(
                    0,
                    "is no Kiln file, or was changed as if it were text; expected the bytes 89 4B 49 4C 4E 0D 0A 1A");
        }
        require(magic.length, found.length, "the first bytes of a Kiln file");
        version = littleEndian(2, "the version").getShort(0) & 0xFFFF;
        if (version > KilnFileFormat.VERSION) {
            throw fault(
                    magic.length,
                    "was written by a newer Kiln: version %d, expected at most %d"
                            .formatted(version, KilnFileFormat.VERSION));
        } else if (version == 0) {
            throw fault(magic.length, "version 0, expected %d".formatted(KilnFileFormat.VERSION));
        }
    }

    /**
     * Reads a section of the expected type.
     *
     * @param longest most bytes that its payload may have
     * @param what the section in words
     */
    Section read(int type, long longest, String what) throws InputException {
        long start = offset;
        byte[] head = readExactly(KilnFileFormat.SECTION_HEAD_BYTES, "the section of " + what);
        if ((head[0] & 0xFF) != type) {
            throw fault(start, "a section of type %d, expected %d: %s".formatted(head[0] & 0xFF, type, what));
        }
        long length = Integer.toUnsignedLong(
                ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(1));
        if (length > longest) {
            throw fault(start + 1, "%d bytes of %s, expected at most %d".formatted(length, what, longest));
        }
        long payloadOffset = offset;
        byte[] payload = readExactly((int) length, what);
        long checksumOffset = offset;
        int expected = KilnFileFormat.checksum(head, payload);
        int found = littleEndian(KilnFileFormat.CHECKSUM_BYTES, "the checksum of " + what)
                .getInt(0);
        if (found != expected) {
            throw fault(
                    checksumOffset,
                    "%s is damaged: its checksum is %08X, expected %08X".formatted(what, found, expected));
        }
        return new Section(payload, payloadOffset);
    }

    /**
     * Reads the last section, which from version 2 on holds a checksum of all before it, so that whole sections do not change
     * places unnoticed. Refuses bytes behind it.
     */
    void readEnd() throws InputException {
        int expected = (int) read.getValue();
        Section end = read(KilnFileFormat.END, version == 1 ? 0 : KilnFileFormat.CHECKSUM_BYTES, "the file's end");
        if (version > 1) {
            if (end.payload().length != KilnFileFormat.CHECKSUM_BYTES) {
                throw fault(end.offset(), "no checksum of the file, expected 4 bytes");
            }
            int found = ByteBuffer.wrap(end.payload())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            if (found != expected) {
                throw fault(
                        end.offset(),
                        "the file is damaged: its checksum is %08X, expected %08X".formatted(found, expected));
            }
        }
        if (readUpTo(1).length > 0) {
            throw fault(offset - 1, "the file goes on, expected its end");
        }
    }

    /** Bytes read so far. */
    long offset() {
        return offset;
    }

    InputException fault(long at, String message) {
        return new InputException(source, "byte %,d".formatted(at), message);
    }

    private ByteBuffer littleEndian(int bytes, String what) throws InputException {
        return ByteBuffer.wrap(readExactly(bytes, what)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] readExactly(int count, String what) throws InputException {
        byte[] bytes = readUpTo(count);
        require(count, bytes.length, what);
        return bytes;
    }

    private void require(int expected, int found, String what) throws InputException {
        if (found < expected) {
            throw fault(offset, "the file ends, expected %d more bytes: %s".formatted(expected - found, what));
        }
    }

    /** Memory grows with what there is to read, not with what a length in the file says. */
    private byte[] readUpTo(int count) throws InputException {
        try {
            byte[] bytes = new byte[Math.min(count, FIRST_BYTES)];
            int filled = stream.readNBytes(bytes, 0, bytes.length);
            while (filled == bytes.length && filled < count) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(count, GROWTH * (long) filled));
                filled += stream.readNBytes(bytes, filled, bytes.length - filled);
            }
            offset += filled;
            read.update(bytes, 0, filled);
            return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
        } catch (IOException e) {
            throw new InputException(source, "byte %,d".formatted(offset), "cannot be read: " + e.getMessage(), e);
        }
    }
}
