package dev.kiln.app.compress;

import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.io.InputException;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.compression.MaskColors;
import dev.kiln.visualizers.compression.MaskPicture;
import dev.kiln.visualizers.compression.MaskRendering;
import dev.kiln.visualizers.palette.Theme;
import java.nio.file.Path;

/** Pruning masks as PNG files. Knows no toolkit. */
final class MaskFiles {
    private MaskFiles() {}

    /** The name of the file for a layer's mask, for example {@code fire2_expand3x3_mask.png}. */
    static String name(MaskPicture mask) {
        return mask.layer().layerId().replace('/', '_') + "_mask.png";
    }

    /**
     * Writes a mask in the colours of a light ground, whole or not at all.
     *
     * @throws InputException where it cannot be written
     */
    static void write(MaskPicture mask, Path file) throws InputException {
        Raster raster = MaskRendering.render(mask, MaskColors.of(Theme.LIGHT));
        PictureWriter.writePng(file, new Picture(raster.width(), raster.height(), raster.argb()));
    }
}
