package dev.kiln.core.image;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which coefficients a JPEG file has in full, by the headers of its scans: ITU-T T.81, annex B.2.3 and G.1. A progressive file
 * brings them in several scans, first coarsely; a file that ends between two of them decodes without a warning.
 */
final class JpegScans {
    private static final int COEFFICIENTS = 64;
    private static final byte MISSING = 99;

    private final Map<Integer, byte[]> lowBits = new HashMap<>();

    /** Takes in the body of a frame header: precision, height, width, number of components, three bytes for each. */
    void frame(byte[] file, int body, int end) {
        for (int at = body + 6; at + 3 <= end; at += 3) {
            byte[] bits = new byte[COEFFICIENTS];
            Arrays.fill(bits, MISSING);
            lowBits.put(file[at] & 0xFF, bits);
        }
    }

    /** Takes in the body of a scan header: number of components, two bytes for each, first and last coefficient, bits. */
    void scan(byte[] file, int body, int end) {
        if (body >= end) {
            return;
        }
        int behind = body + 1 + 2 * (file[body] & 0xFF);
        if (behind + 3 > end) {
            return;
        }
        int first = file[behind] & 0xFF;
        int last = Math.min(file[behind + 1] & 0xFF, COEFFICIENTS - 1);
        byte low = (byte) (file[behind + 2] & 0x0F);
        for (int at = body + 1; at < behind; at += 2) {
            byte[] bits = lowBits.getOrDefault(file[at] & 0xFF, new byte[COEFFICIENTS]);
            for (int i = first; i <= last; i++) {
                bits[i] = low;
            }
        }
    }

    /** True where every coefficient of every component has come with all its bits. */
    boolean areAllThere() {
        return !lowBits.isEmpty()
                && lowBits.values().stream().allMatch(bits -> Arrays.equals(bits, new byte[bits.length]));
    }
}
