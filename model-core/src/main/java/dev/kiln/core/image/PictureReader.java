package dev.kiln.core.image;

import dev.kiln.core.io.InputException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads picture files: JPEG (grey, RGB, CMYK), PNG, GIF (its first frame) and BMP. Transparent pixels are laid over white,
 * deeper samples become 8 bits, and photographs come upright. Grey and RGB samples are taken as they are stored, whatever colour
 * profile the file has: so do the programs that the published networks were trained with.
 */
public final class PictureReader {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "gif", "bmp");

    private PictureReader() {}

    /**
     * Reads a file.
     *
     * @return the picture; its samples are taken for sRGB
     * @throws InputException where the file cannot be read, is no such picture, ends too early, or is too large
     */
    public static Picture read(Path file) throws InputException {
        byte[] bytes = bytes(file);
        PictureFormat format = PictureFormat.of(bytes)
                .orElseThrow(() -> fault(file, "is not a picture that can be read; expected " + PictureFormat.ALL));
        Orientation orientation = Orientation.UPRIGHT;
        if (format == PictureFormat.JPEG) {
            JpegStructure structure = JpegStructure.of(bytes);
            if (!structure.complete()) {
                throw fault(file, "is cut off: a JPEG file must end with its end marker");
            }
            orientation = structure.orientation();
        }
        BufferedImage image = decode(file, format, bytes);
        Picture stored = PixelUnpacking.unpack(image)
                .orElseThrow(() ->
                        fault(file, "has colours that are neither grey nor RGB nor CMYK of at most 16 bits a sample"));
        return orientation.upright(stored);
    }

    /** Whether a file is named as the pictures are that can be read; what is in it may differ. */
    public static boolean hasPictureName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static byte[] bytes(Path file) throws InputException {
        if (!Files.exists(file)) {
            throw fault(file, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw fault(file, "is a folder; expected a picture file");
        }
        if (!Files.isRegularFile(file)) {
            throw fault(file, "is not a regular file; expected a picture file");
        }
        try {
            PictureLimits.checkFile(file, Files.size(file));
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new InputException(file.toString(), "", "no permission to read it", e);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be read: " + e.getMessage(), e);
        }
    }

    private static BufferedImage decode(Path file, PictureFormat format, byte[] bytes) throws InputException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.imageIoName()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // texts in a file may be packed a thousandfold: they are not looked at
            reader.setInput(stream, true, true);
            PictureLimits.checkPixels(file, reader.getWidth(0), reader.getHeight(0));
            return reader.read(0, asStored(reader));
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the readers of the JDK throw unchecked exceptions of many types on damaged files
            throw new InputException(file.toString(), "", "is a damaged or cut-off %s picture".formatted(format), e);
        } catch (OutOfMemoryError e) {
            throw new InputException(file.toString(), "", "is too large for the memory left", e);
        } finally {
            reader.dispose();
        }
    }

    /** Asks for RGB samples in the picture's own colour space where it has one, so that they are not converted. */
    private static ImageReadParam asStored(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        ImageTypeSpecifier type = reader.getRawImageType(0);
        ColorSpace colors = type == null ? null : type.getColorModel().getColorSpace();
        if (colors != null && colors.getType() == ColorSpace.TYPE_RGB && !colors.isCS_sRGB()) {
            param.setDestinationType(type);
        }
        return param;
    }

    private static InputException fault(Path file, String message) {
        return new InputException(file.toString(), "", message);
    }
}
