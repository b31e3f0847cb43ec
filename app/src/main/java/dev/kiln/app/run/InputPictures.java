package dev.kiln.app.run;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.visualizers.activation.MapRendering;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.activation.Scaling;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;

/** Pictures of what a network was fed. */
final class InputPictures {
    private InputPictures() {}

    /** One channel in grey, black at its smallest and white at its largest value; at most so many pixels wide and high. */
    static Raster channel(InputTensor input, int channel, int side) {
        TensorShape shape = input.shape();
        int cells = (int) shape.cells();
        ValueRange range = ValueRange.of(input.values(), channel * cells, (channel + 1) * cells);
        Scaling scaling = Scaling.fit(shape.height(), shape.width(), side, side);
        return MapRendering.render(
                input.values(), shape, channel, range, ColorMap.GREY, new Scaling(1, scaling.step()));
    }

    /**
     * All channels together, computed back from the tensor's values: the same as the resized and cropped picture unless
     * something went wrong on the way.
     */
    static Picture together(InputTensor input) {
        Preprocessing preprocessing = input.preprocessing();
        int cells = (int) input.shape().cells();
        int[] rgb = new int[cells];
        boolean grey = input.shape().channels() == 1;
        for (int i = 0; i < cells; i++) {
            if (grey) {
                rgb[i] = 0x010101 * preprocessing.pixel(1, input.values()[i]);
                continue;
            }
            for (int channel = 0; channel < 3; channel++) {
                int shift = 8 * (preprocessing.blueFirst() ? channel : 2 - channel);
                rgb[i] |= preprocessing.pixel(channel, input.values()[channel * cells + i]) << shift;
            }
        }
        return new Picture(input.shape().width(), input.shape().height(), rgb);
    }

    /** A picture with its pixels thinned out evenly until its longer side has at most so many. */
    static Picture thinned(Picture picture, int side) {
        int longer = Math.max(picture.width(), picture.height());
        if (longer <= side) {
            return picture;
        }
        int width = Math.max(1, (int) ((long) picture.width() * side / longer));
        int height = Math.max(1, (int) ((long) picture.height() * side / longer));
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int from = (int) ((long) y * picture.height() / height);
            for (int x = 0; x < width; x++) {
                int column = (int) ((long) x * picture.width() / width);
                rgb[y * width + x] = picture.rgb()[from * picture.width() + column];
            }
        }
        return new Picture(width, height, rgb);
    }
}
