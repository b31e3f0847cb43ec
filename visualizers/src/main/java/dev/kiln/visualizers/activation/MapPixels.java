package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.ColorMap;
import javafx.scene.image.ImageView;

/** Fits one map into a place, by itself or over a picture, at the upper edge and in the middle. */
final class MapPixels {
    private final ImageView view;
    private final PixelSurface surface;

    MapPixels(ImageView view) {
        this.view = view;
        surface = new PixelSurface(view);
    }

    /**
     * Draws a map by itself; returns where the cells stand. It is drawn in whole pixels for each cell, a little too large, and
     * then scaled down: so it fills its place, and its cells keep equal sizes.
     */
    CellGeometry plain(
            Activations.Tensor tensor, int channel, ValueRange range, ColorMap colors, double width, double height) {
        TensorShape shape = tensor.shape();
        double fit = Math.max(0, Math.min(height / shape.height(), width / shape.width()));
        Scaling scaling = fit >= 1
                ? new Scaling((int) Math.ceil(fit), 1)
                : Scaling.fit(shape.height(), shape.width(), (int) Math.max(1, height), (int) Math.max(1, width));
        Raster raster = surface.raster(scaling.pixels(shape.width()), scaling.pixels(shape.height()));
        MapRendering.paint(raster, 0, 0, tensor.values(), shape, channel, range, colors, scaling);
        double scale = fit >= 1 ? fit / scaling.zoom() : 1;
        show(raster, scale, width);
        double cell = scale * scaling.zoom() / scaling.step();
        return new CellGeometry(view.getLayoutX(), 0, cell, cell, shape.width(), shape.height());
    }

    /** Draws a map over a picture, which is scaled as a whole; returns where the cells stand. */
    CellGeometry over(
            Overlay overlay,
            Activations.Tensor tensor,
            int channel,
            ValueRange range,
            ColorMap colors,
            double width,
            double height) {
        Raster raster =
                surface.raster(overlay.picture().width(), overlay.picture().height());
        double scale = Math.min(width / raster.width(), height / raster.height());
        OverlayRendering.paint(raster, overlay, tensor.values(), tensor.shape(), channel, range, colors);
        show(raster, scale, width);
        return CellGeometry.overlay(view.getLayoutX(), 0, scale, overlay.field(), tensor.shape());
    }

    private void show(Raster raster, double scale, double width) {
        surface.show();
        view.setSmooth(scale != 1);
        view.setFitWidth(scale * raster.width());
        view.setFitHeight(scale * raster.height());
        view.relocate(Math.floor((width - scale * raster.width()) / 2), 0);
    }
}
