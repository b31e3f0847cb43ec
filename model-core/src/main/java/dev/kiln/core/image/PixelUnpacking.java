package dev.kiln.core.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;

/**
 * From what ImageIO decodes to 8-bit RGB over white. Takes the samples as they are stored: asked for RGB, Java treats grey
 * samples as linear light and makes them far too bright.
 */
final class PixelUnpacking {
    private static final int BYTE = 255;
    private static final int MAX_SAMPLE_BITS = 16;

    private PixelUnpacking() {}

    /** Returns the pixels, or empty where they are neither a palette's nor grey or RGB of 1 to 16 bits a sample. */
    static Optional<Picture> unpack(BufferedImage image) {
        ColorModel colors = image.getColorModel();
        if (!isKnown(colors)) {
            return Optional.empty();
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = new int[width * height];
        int[] samples = new int[width * image.getRaster().getNumBands()];
        Row row = colors instanceof IndexColorModel palette ? paletteRow(palette) : sampleRow(colors);
        Raster raster = image.getRaster();
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
            row.unpack(samples, rgb, y * width, width);
        }
        return Optional.of(new Picture(width, height, rgb));
    }

    private static boolean isKnown(ColorModel colors) {
        int space = colors.getColorSpace().getType();
        return (space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_GRAY)
                && Arrays.stream(colors.getComponentSize()).allMatch(bits -> bits >= 1 && bits <= MAX_SAMPLE_BITS);
    }

    /** Turns the samples of one row into pixels. */
    private interface Row {
        void unpack(int[] samples, int[] rgb, int start, int width);
    }

    private static Row paletteRow(IndexColorModel palette) {
        int[] argb = new int[palette.getMapSize()];
        palette.getRGBs(argb);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = overWhite(argb[i] & 0xFFFFFF, argb[i] >>> 24);
        }
        return (samples, rgb, start, width) -> {
            for (int x = 0; x < width; x++) {
                rgb[start + x] = argb[Math.min(samples[x], argb.length - 1)];
            }
        };
    }

    private static Row sampleRow(ColorModel colors) {
        int bands = colors.getNumComponents();
        boolean grey = colors.getNumColorComponents() == 1;
        int[][] toByte = new int[bands][];
        for (int band = 0; band < bands; band++) {
            toByte[band] = byteOf(colors.getComponentSize(band));
        }
        int alpha = colors.hasAlpha() ? bands - 1 : -1;
        return (samples, rgb, start, width) -> {
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int red = toByte[0][samples[at]];
                int green = grey ? red : toByte[1][samples[at + 1]];
                int blue = grey ? red : toByte[2][samples[at + 2]];
                int pixel = red << 16 | green << 8 | blue;
                rgb[start + x] = alpha < 0 ? pixel : overWhite(pixel, toByte[alpha][samples[at + alpha]]);
            }
        };
    }

    /** The byte nearest to each value of a sample of so many bits. */
    private static int[] byteOf(int bits) {
        int most = (1 << bits) - 1;
        int[] bytes = new int[most + 1];
        for (int value = 0; value <= most; value++) {
            bytes[value] = (int) (((long) value * BYTE + most / 2) / most);
        }
        return bytes;
    }

    private static int overWhite(int rgb, int alpha) {
        if (alpha == BYTE) {
            return rgb;
        }
        return blend(rgb >> 16 & BYTE, alpha) << 16 | blend(rgb >> 8 & BYTE, alpha) << 8 | blend(rgb & BYTE, alpha);
    }

    private static int blend(int value, int alpha) {
        return (value * alpha + BYTE * (BYTE - alpha) + BYTE / 2) / BYTE;
    }
}
