package dev.kiln.core.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a JPEG file says outside its pixels. Markers and segments: ITU-T T.81, annex B. Decoders fill what is missing at the
 * end of a file with grey and say nothing, so this walks to the end marker itself.
 *
 * @param ended whether the file has its end-of-image marker
 * @param allScans whether all scans have at least begun
 * @param orientation the Exif orientation
 */
record JpegStructure(boolean ended, boolean allScans, Orientation orientation) {
    private static final int EOI = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int SOS = 0xDA;
    private static final int FIRST_SOF = 0xC0;
    private static final int LAST_SOF = 0xCF;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static JpegStructure of(byte[] file) {
        Orientation orientation = Orientation.UPRIGHT;
        JpegScans scans = new JpegScans();
        int at = nextMarker(file, 2);
        while (at < file.length) {
            int marker = file[at] & 0xFF;
            if (marker == EOI) {
                return new JpegStructure(true, true, orientation);
            }
            int body = at + 3;
            if (body > file.length) {
                break;
            }
            int end = at + 1 + unsignedShort(file, at + 1);
            if (marker == APP1 && end <= file.length && orientation == Orientation.UPRIGHT) {
                orientation = exifOrientation(Arrays.copyOfRange(file, body, Math.max(body, end)));
            }
            if (isFrame(marker) && end <= file.length) {
                scans.frame(file, body, end);
            } else if (marker == SOS && end <= file.length) {
                scans.scan(file, body, end);
            }
            at = nextMarker(file, end);
        }
        return new JpegStructure(false, scans.areAllThere(), orientation);
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

    /** A frame header; among their numbers are also those of Huffman tables, of extensions and of arithmetic conditioning. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_SOF && marker <= LAST_SOF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The file with the end marker that it misses. */
    static byte[] withEnd(byte[] file) {
        boolean half = file[file.length - 1] == (byte) 0xFF;
        byte[] ended = Arrays.copyOf(file, file.length + (half ? 1 : 2));
        ended[ended.length - 2] = (byte) 0xFF;
        ended[ended.length - 1] = (byte) EOI;
        return ended;
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
