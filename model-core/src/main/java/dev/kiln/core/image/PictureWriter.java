package dev.kiln.core.image;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as PNG files of 8-bit RGB. */
public final class PictureWriter {
    private PictureWriter() {}

    /**
     * Writes a picture, whole or not at all.
     *
     * @param file ends as the user named it; its folder must exist
     * @throws InputException where it cannot be written
     */
    public static void writePng(Path file, Picture picture) throws InputException {
        int width = picture.width();
        BufferedImage image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, picture.height(), picture.rgb(), 0, width);
        // encoded in memory: ImageIO's own files for that, and its words for a full disk, are of no use to the user
        ByteArrayOutputStream png = encoded(image);
        AtomicFiles.write(file, png::writeTo);
    }

    private static ByteArrayOutputStream encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java has no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
