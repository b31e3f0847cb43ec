package dev.kiln.core.image;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The Exif orientation of a PNG file, from its eXIf chunk: PNG specification, third edition, 11.3.4.5. */
final class PngOrientation {
    private static final int SIGNATURE_BYTES = 8;
    /** Length, name and checksum. */
    private static final int AROUND = 12;

    private static final int EXIF = 0x65584966;

    private PngOrientation() {}

    static Orientation of(byte[] png) {
        ByteBuffer data = ByteBuffer.wrap(png);
        long at = SIGNATURE_BYTES;
        while (at + AROUND <= png.length) {
            long length = Integer.toUnsignedLong(data.getInt((int) at));
            long body = at + SIGNATURE_BYTES;
            if (data.getInt((int) at + Integer.BYTES) == EXIF && body + length <= png.length) {
                return Orientation.ofExif(Arrays.copyOfRange(png, (int) body, (int) (body + length)));
            }
            at += AROUND + length;
        }
        return Orientation.UPRIGHT;
    }
}
