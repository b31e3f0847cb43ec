package dev.kiln.core.weights;

import java.util.ArrayList;
import java.util.List;

/** Which layers a {@code .net} file holds, and how many bytes each of its parts takes. */
final class DeepCompressionLayout {
    /** The convolutions of SqueezeNet v1.0 in the file's order. */
    static final List<LayerWeights> LAYERS = squeezeNet10();

    /** Bytes of the entry counts at the file's beginning. */
    static final int COUNTS_BYTES = Integer.BYTES * LAYERS.size();

    /** Length of the longest file: every place of every layer stored. */
    static final int MAX_BYTES =
            fileBytes(LAYERS.stream().mapToInt(LayerWeights::weights).toArray());

    private DeepCompressionLayout() {}

    private static List<LayerWeights> squeezeNet10() {
        int[] squeezes = {16, 16, 32, 32, 48, 48, 64, 64};
        List<LayerWeights> layers = new ArrayList<>();
        layers.add(new LayerWeights("conv1", List.of(96, 3, 7, 7)));
        int channels = 96;
        for (int i = 0; i < squeezes.length; i++) {
            String fire = "fire" + (i + 2);
            int squeeze = squeezes[i];
            int expand = 4 * squeeze;
            layers.add(new LayerWeights(fire + "/squeeze1x1", List.of(squeeze, channels, 1, 1)));
            layers.add(new LayerWeights(fire + "/expand1x1", List.of(expand, squeeze, 1, 1)));
            layers.add(new LayerWeights(fire + "/expand3x3", List.of(expand, squeeze, 3, 3)));
            channels = 2 * expand;
        }
        layers.add(new LayerWeights("conv10", List.of(1000, channels, 1, 1)));
        return List.copyOf(layers);
    }

    /** Length of the whole file with that many stored entries in each layer. */
    static int fileBytes(int[] entries) {
        int total = COUNTS_BYTES;
        for (int i = 0; i < entries.length; i++) {
            int floats = DeepCompressionLayer.CODEBOOK_SIZE + LAYERS.get(i).biases();
            total += Float.BYTES * floats + entries[i] + gapBytes(entries[i]);
        }
        return total;
    }

    /** Bytes of the gaps of that many entries, half a byte each. */
    static int gapBytes(int entries) {
        return (entries + 1) / 2;
    }
}
