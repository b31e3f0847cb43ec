package dev.kiln.core.calibration;

import dev.kiln.core.compression.LayerQuantization;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much the network's answers suffer from errors in each layer. */
public final class Sensitivity {
    /** Step of the trial in units of the root mean square of the layer's weights: coarse, so that its effect is no accident. */
    private static final double TRIAL = 0.75;

    private Sensitivity() {}

    /**
     * Steps that for a given size do the least harm: where the divergence of layer l is c·step², and its size
     * n·log2(1/step), the sum of all divergences is smallest for step² in proportion to n / c.
     *
     * @param progress told the layers done; may cancel before each
     */
    public static Map<String, Double> steps(Calibration calibration, Progress progress) {
        Map<String, Double> steps = new HashMap<>();
        List<LayerWeights> layers = calibration.layers();
        for (LayerWeights layer : layers) {
            progress.step(steps.size(), layers.size(), "measuring " + layer.layerId());
            float[] weights = calibration.weights().tensor(layer.weightName()).orElseThrow().values();
            float[] biases = calibration.weights().tensor(layer.biasName()).orElseThrow().values();
            double squares = 0;
            long kept = 0;
            for (float weight : weights) {
                squares += (double) weight * weight;
                kept += weight == 0 ? 0 : 1;
            }
            double trial = TRIAL * Math.sqrt(squares / Math.max(1, kept));
            double divergence =
                    calibration.divergence(List.of(LayerQuantization.nearest(layer, weights, biases, trial)));
            steps.put(layer.layerId(), Math.sqrt(kept * trial * trial / divergence));
        }
        return steps;
    }
}
