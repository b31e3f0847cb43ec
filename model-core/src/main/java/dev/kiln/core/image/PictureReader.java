package dev.kiln.core.image;

import dev.kiln.core.io.InputException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads picture files: JPEG (grey, RGB, CMYK), PNG, GIF (its first frame on its canvas) and BMP. Transparent pixels, and what a
 * frame leaves of its canvas, are white, deeper samples become 8 bits, and what has an Exif orientation comes upright. Grey and RGB samples are taken as they are stored, whatever colour
 * profile the file has: so do the programs that the published networks were trained with.
 */
public final class PictureReader {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "gif", "bmp");

    /** How the decoder's warning of missing or misplaced data begins; such pixels are grey. */
    private static final String MISSING_PIXELS = "Corrupt JPEG data";

    private PictureReader() {}

    /**
     * Reads a file.
     *
     * @return the picture; its samples are taken for sRGB
     * @throws InputException where the file cannot be read, is no such picture, ends too early, or is too large
     */
    public static Picture read(Path file) throws InputException {
        byte[] bytes = bytes(file);
        PictureFormat format = PictureFormat.of(bytes).orElseThrow(() -> fault(file, notRead(bytes)));
        return switch (format) {
            case JPEG -> jpeg(file, bytes);
            case PNG -> PngOrientation.of(bytes).upright(unpacked(file, decode(file, format, bytes, null)));
            case GIF -> gif(file, bytes);
            case BMP -> unpacked(file, decode(file, format, bytes, null));
        };
    }

    private static String notRead(byte[] bytes) {
        return PictureFormat.unread(bytes)
                        .map(name -> "is a picture in the format %s, which is not read".formatted(name))
                        .orElse("is not a picture that can be read")
                + "; expected " + PictureFormat.ALL;
    }

    /** A file may miss its end marker, as some cameras and cuts leave it, where all pixels are there. */
    private static Picture jpeg(Path file, byte[] bytes) throws InputException {
        JpegStructure structure = JpegStructure.of(bytes);
        if (structure.ended()) {
            return structure.orientation().upright(unpacked(file, decode(file, PictureFormat.JPEG, bytes, null)));
        }
        List<String> faults = new ArrayList<>();
        BufferedImage image = structure.allScans()
                ? decode(file, PictureFormat.JPEG, JpegStructure.withEnd(bytes), (source, warning) -> {
                    if (warning.startsWith(MISSING_PIXELS)) {
                        faults.add(warning);
                    }
                })
                : null;
        if (image == null || !faults.isEmpty()) {
            throw fault(file, "is cut off: it ends before its last pixels");
        }
        return structure.orientation().upright(unpacked(file, image));
    }

    private static Picture gif(Path file, byte[] bytes) throws InputException {
        Optional<GifCanvas> canvas = GifCanvas.of(bytes);
        if (canvas.isPresent()) {
            PictureLimits.checkPixels(file, canvas.get().width(), canvas.get().height());
        }
        Picture frame = unpacked(file, decode(file, PictureFormat.GIF, bytes, null));
        return canvas.map(around -> around.with(frame)).orElse(frame);
    }

    private static Picture unpacked(Path file, BufferedImage image) throws InputException {
        return PixelUnpacking.unpack(image)
                .orElseThrow(() ->
                        fault(file, "has colours that are neither grey nor RGB nor CMYK of at most 16 bits a sample"));
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

    private static BufferedImage decode(Path file, PictureFormat format, byte[] bytes, IIOReadWarningListener warnings)
            throws InputException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.imageIoName()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // texts in a file may be packed a thousandfold: they are not looked at
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener(warnings);
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
