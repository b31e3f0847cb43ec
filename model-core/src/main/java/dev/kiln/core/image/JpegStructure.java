package dev.kiln.core.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a JPEG file says outside its pixels. Markers and segments: ITU-T T.81, annex B. Decoders fill what is missing at the
 * end of a file with grey and say nothing, so this walks to the end marker itself.
 *
 * @param complete whether the file has its end-of-image marker
 * @param orientation the Exif orientation
 */
record JpegStructure(boolean complete, Orientation orientation) {
    private static final int EOI = 0xD9;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static JpegStructure of(byte[] file) {
        Orientation orientation = Orientation.UPRIGHT;
        int at = nextMarker(file, 2);
        while (at < file.length) {
            int marker = file[at] & 0xFF;
            if (marker == EOI) {
                return new JpegStructure(true, orientation);
            }
            int body = at + 3;
            if (body > file.length) {
                break;
            }
            int end = at + 1 + unsignedShort(file, at + 1);
            if (marker == APP1 && end <= file.length && orientation == Orientation.UPRIGHT) {
                orientation = exifOrientation(Arrays.copyOfRange(file, body, Math.max(body, end)));
            }
            at = nextMarker(file, end);
        }
        return new JpegStructure(false, orientation);
    }

    /** The position of the next byte that tells a segment, behind its FF; the file's length where there is none. */
    private static int nextMarker(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if (file[at] == (byte) 0xFF && opensSegment(file[at + 1] & 0xFF)) {
                return at + 1;
            }
        }
        return file.length;
    }

    /** Not a stuffed zero, a fill byte, a temporary or a restart marker: these stand among the coded pixels. */
    private static boolean opensSegment(int marker) {
        return marker >= 0xC0 && marker != 0xFF && !(marker >= 0xD0 && marker <= 0xD8);
    }

    private static Orientation exifOrientation(byte[] segment) {
        return segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)
                ? Orientation.ofExif(Arrays.copyOfRange(segment, EXIF.length, segment.length))
                : Orientation.UPRIGHT;
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
