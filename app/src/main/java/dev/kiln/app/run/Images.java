package dev.kiln.app.run;

import dev.kiln.core.image.Picture;
import dev.kiln.visualizers.activation.Raster;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of the core as JavaFX shows them. */
final class Images {
    private Images() {}

    /** The same pixels, opaque. */
    static WritableImage of(Picture picture) {
        int[] argb = picture.rgb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
        return image(picture.width(), picture.height(), argb);
    }

    /** The same pixels. */
    static WritableImage of(Raster raster) {
        return image(raster.width(), raster.height(), raster.argb());
    }

    private static WritableImage image(int width, int height, int[] argb) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
