package dev.kiln.app.weights;

import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.filter.KernelPicture;
import dev.kiln.visualizers.filter.KernelRendering;
import dev.kiln.visualizers.filter.KernelScale;
import dev.kiln.visualizers.filter.LayerKernels;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of kernels as PNG files. Knows no toolkit. */
public final class KernelFiles {
    private KernelFiles() {}

    /**
     * The pictures of a layer's weights where there is no network beside them: the first tensor of a file is taken for that of the
     * layer that sees the picture.
     */
    public static LayerKernels kernels(Weights weights, WeightTensor tensor) {
        boolean first = weights.tensors().iterator().next() == tensor;
        return LayerKernels.of(tensor, first, WeightProfiler.blueFirst(weights), 1);
    }

    /**
     * The name of the file for one of a layer's pictures, for example {@code fire2_expand3x3_filter_0003.png}.
     *
     * @param picture its place among the layer's pictures
     */
    public static String name(String layer, LayerKernels kernels, int picture) {
        String name = layer.replace('/', '_');
        return name + (kernels.byFilter() ? String.format(Locale.ROOT, "_filter_%04d", picture) : "_kernels") + ".png";
    }

    /**
     * Writes a picture, whole or not at all.
     *
     * @throws InputException where it cannot be written
     */
    public static void write(KernelPicture picture, KernelScale scale, Path file) throws InputException {
        Raster raster = KernelRendering.render(picture, scale);
        PictureWriter.writePng(file, new Picture(raster.width(), raster.height(), raster.argb()));
    }
}
