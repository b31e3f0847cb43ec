package dev.kiln.core.image;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a GIF's first frame lies on the canvas that is seen: GIF89a specification, sections 18 and 20. A frame that reaches over the
 * canvas enlarges it, as in browsers.
 *
 * @param width columns of the canvas
 * @param height rows of the canvas
 * @param left first column of the frame
 * @param top first row of the frame
 */
record GifCanvas(int width, int height, int left, int top) {
    private static final int WHITE = 0xFFFFFF;
    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    /** Finds the first frame; empty where the file ends before it. */
    static Optional<GifCanvas> of(byte[] gif) {
        if (gif.length < BLOCKS) {
            return Optional.empty();
        }
        int flags = gif[10];
        int at = BLOCKS + ((flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1);
        while (at + 1 < gif.length && (gif[at] & 0xFF) == EXTENSION) {
            at += 2;
            while (at < gif.length && gif[at] != 0) {
                at += 1 + (gif[at] & 0xFF);
            }
            at++;
        }
        if (at + 9 > gif.length || (gif[at] & 0xFF) != IMAGE) {
            return Optional.empty();
        }
        int left = unsignedShort(gif, at + 1);
        int top = unsignedShort(gif, at + 3);
        return Optional.of(new GifCanvas(
                Math.max(unsignedShort(gif, SCREEN), left + unsignedShort(gif, at + 5)),
                Math.max(unsignedShort(gif, SCREEN + 2), top + unsignedShort(gif, at + 7)),
                left,
                top));
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    /** The canvas with a frame on it, white around it. */
    Picture with(Picture frame) {
        if (frame.width() == width && frame.height() == height) {
            return frame;
        }
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, WHITE);
        for (int y = 0; y < Math.min(frame.height(), height - top); y++) {
            System.arraycopy(
                    frame.rgb(),
                    y * frame.width(),
                    rgb,
                    (top + y) * width + left,
                    Math.min(frame.width(), width - left));
        }
        return new Picture(width, height, rgb);
    }
}
