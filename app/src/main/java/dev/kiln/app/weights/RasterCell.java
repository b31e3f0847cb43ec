package dev.kiln.app.weights;

import dev.kiln.visualizers.activation.PixelSurface;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.image.ImageView;

/** A table cell that draws a row's figures pixel by pixel. */
abstract class RasterCell extends TableCell<LayerProfile, LayerProfile> {
    private final int width;
    private final int height;
    private final ObservableValue<Theme> theme;
    private final ImageView view = new ImageView();
    private final PixelSurface surface = new PixelSurface(view);

    /**
     * @param width of the picture, in pixels
     * @param height of the picture, in pixels
     */
    RasterCell(int width, int height, ObservableValue<Theme> theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        view.setSmooth(false);
        // a weak listener would need a field; a table keeps its cells as long as the window lives
        theme.addListener((o, before, now) -> draw());
    }

    @Override
    protected void updateItem(LayerProfile profile, boolean empty) {
        super.updateItem(profile, empty);
        draw();
    }

    private void draw() {
        if (isEmpty() || getItem() == null) {
            setGraphic(null);
            return;
        }
        paint(surface.raster(width, height), getItem());
        surface.show();
        setGraphic(view);
    }

    /** Draws a row's figures on a transparent ground. */
    abstract void paint(Raster raster, LayerProfile profile);

    final int argb(Tone tone) {
        return Palette.color(tone, theme.getValue()).argb();
    }
}
