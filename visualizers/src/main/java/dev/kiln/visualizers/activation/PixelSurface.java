package dev.kiln.visualizers.activation;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image whose pixels are an array that is written directly; reused while its size stays. */
public final class PixelSurface {
    private final ImageView view;
    private Raster raster;
    private PixelBuffer<IntBuffer> buffer;
    private WritableImage image;

    /** @param view shows the image */
    public PixelSurface(ImageView view) {
        this.view = view;
    }

    /** The picture with what was drawn before, or null where there is none of that size. */
    Raster drawn(int width, int height) {
        return raster == null || raster.width() != width || raster.height() != height ? null : raster;
    }

    /** A transparent picture of that size to draw on. */
    public Raster raster(int width, int height) {
        if (drawn(width, height) == null) {
            raster = Raster.transparent(width, height);
            // premultiplied or not is the same: all pixels are opaque or empty
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(raster.argb()), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        } else {
            Arrays.fill(raster.argb(), 0);
        }
        return raster;
    }

    /** Shows what has been drawn. */
    public void show() {
        buffer.updateBuffer(changed -> null);
        view.setImage(image);
    }
}
