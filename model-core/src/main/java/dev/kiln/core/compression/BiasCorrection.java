package dev.kiln.core.compression;

/** Moves the mean of the output's error into the biases (Nagel et al. 2019, "Data-Free Quantization", section 4.2). */
final class BiasCorrection {
    private BiasCorrection() {}

    /**
     * The biases with which each filter's output has on average the value that it had: b + Σ (w − ŵ) · E[x].
     *
     * @param layer has statistics
     * @param found ŵ, the layer's new weights
     */
    static float[] apply(CalibratedLayer layer, float[] found) {
        LayerStatistics statistics = layer.statistics().orElseThrow();
        float[] corrected = new float[layer.biases().length];
        for (int filter = 0; filter < corrected.length; filter++) {
            double[] mean = statistics.of(filter).mean();
            int from = filter * mean.length;
            double error = 0;
            for (int i = 0; i < mean.length; i++) {
                error += ((double) layer.weights()[from + i] - found[from + i]) * mean[i];
            }
            corrected[filter] = FiniteFloats.nearest(layer.biases()[filter] + error);
        }
        return corrected;
    }
}
