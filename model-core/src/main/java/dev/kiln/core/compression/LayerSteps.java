package dev.kiln.core.compression;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;

/** Progress of work that goes layer by layer, perhaps on several threads. */
final class LayerSteps {
    private final String work;
    private final int total;
    private final Progress progress;
    private int begun;

    /**
     * @param work what is done to each layer, in words: "coding"
     * @param total number of layers
     */
    LayerSteps(String work, int total, Progress progress) {
        this.work = work;
        this.total = total;
        this.progress = progress;
    }

    /** Says that a layer is begun; passes on a cancel. */
    synchronized void begin(LayerWeights layer) {
        progress.step(begun++, total, work + " " + layer.layerId());
    }
}
