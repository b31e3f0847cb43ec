package dev.kiln.app.export;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.io.npy.NpyArray;
import dev.kiln.core.io.npy.NpyFiles;
import dev.kiln.core.network.Activations;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Values of layers as NumPy's arrays of shape (1, channels, height, width): NCHW, as ONNX and PyTorch have them. */
public final class ValueFiles {
    private ValueFiles() {}

    /**
     * Writes the values of the chosen maps, in their order, as .npy.
     *
     * @throws InputException where the file cannot be written
     */
    public static void writeNpy(Path file, LayerMaps maps) throws InputException {
        NpyFiles.writeNpy(file, array(maps));
    }

    /**
     * Writes all values of several layers as one .npz. A layer's array has the layer's id with a point for each slash:
     * {@code fire2.expand3x3}; no id has a point of its own.
     *
     * @throws InputException where the file cannot be written
     */
    public static void writeNpz(Path file, Activations activations, Collection<String> layers, Progress progress)
            throws InputException {
        Map<String, Supplier<NpyArray>> arrays = new LinkedHashMap<>();
        for (String layer : layers) {
            arrays.put(arrayName(layer), () -> array(LayerMaps.all(layer, activations)));
        }
        NpyFiles.writeNpz(file, arrays, progress);
    }

    /** The name of a layer's array in an archive. */
    static String arrayName(String layer) {
        return layer.replace('/', '.');
    }

    private static NpyArray array(LayerMaps maps) {
        TensorShape shape = maps.tensor().shape();
        float[] values = maps.tensor().values();
        int channels = maps.channels().size();
        return new NpyArray(
                List.of(1, channels, shape.height(), shape.width()), maps.isWhole() ? values : chosen(maps));
    }

    private static float[] chosen(LayerMaps maps) {
        int cells = (int) maps.tensor().shape().cells();
        float[] chosen = new float[maps.channels().size() * cells];
        for (int place = 0; place < maps.channels().size(); place++) {
            int from = maps.channels().get(place) * cells;
            System.arraycopy(maps.tensor().values(), from, chosen, place * cells, cells);
        }
        return chosen;
    }
}
