package dev.kiln.core.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures and picture files that tests make for themselves. */
final class TestPictures {
    static final int RED = 0xFF0000;
    static final int GREEN = 0x00FF00;
    static final int BLUE = 0x0000FF;
    static final int WHITE = 0xFFFFFF;

    private TestPictures() {}

    static Picture plain(int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, rgb);
        return new Picture(width, height, pixels);
    }

    static Picture noise(int width, int height, long seed) {
        return new Picture(
                width,
                height,
                new Random(seed).ints((long) width * height, 0, 1 << 24).toArray());
    }

    static BufferedImage image(Picture picture, int type) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), type);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.rgb(), 0, picture.width());
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IllegalArgumentException("no writer for " + format);
        }
        return bytes.toByteArray();
    }

    static Path written(Path file, BufferedImage image, String format) throws IOException {
        return Files.write(file, encoded(image, format));
    }
}
