package dev.kiln.core.image;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

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
        AtomicFiles.write(file, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java has no PNG writer");
            }
        });
    }
}
