package dev.kiln.core.calibration;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.GridQuantizer;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * How much the network's answer suffers from errors in one layer.
 *
 * @param weights number of weights that were not pruned
 * @param divergencePerSquare divergence in nats for the square of a step; the divergence grows with it, and so does the error
 */
record Sensitivity(int weights, double divergencePerSquare) {
    /** Step of the trial in units of the root mean square of the layer's weights: coarse, so that its effect is no accident. */
    private static final double TRIAL = 0.75;

    /** Each layer runs the network once for each of them: a compromise with time. */
    private static final int PICTURES = 16;

    /**
     * Measures each layer by quantizing it alone.
     *
     * @param progress told the layers done; may cancel before each
     */
    static List<Sensitivity> measure(Calibration calibration, ErrorControl control, Progress progress) {
        List<Sensitivity> measured = new ArrayList<>();
        List<CalibratedLayer> layers = calibration.layers();
        for (CalibratedLayer layer : layers) {
            progress.step(
                    measured.size(), layers.size(), "measuring " + layer.layer().layerId());
            double step = Math.max(TRIAL * layer.rootMeanSquare(), Float.MIN_NORMAL);
            QuantizedLayer trial = GridQuantizer.quantize(layer, step, control);
            double divergence = calibration.ownDivergence(List.of(trial), PICTURES);
            measured.add(new Sensitivity(layer.kept(), divergence / (step * step)));
        }
        return measured;
    }

    /**
     * The step that for a given size of all layers does the least harm, up to a factor that all share. Where layer l adds
     * c·step² to the divergence and n·log2(1/step) to the size, the sum is smallest for step² in proportion to n / c (Lagrange;
     * as bits are shared out in transform coding: Huang and Schultheiss 1963).
     */
    double step() {
        return Math.sqrt(Math.max(1, weights) / Math.max(divergencePerSquare, Float.MIN_NORMAL));
    }

    /** The divergence that a step is expected to add, in nats. */
    double divergence(double step) {
        return divergencePerSquare * step * step;
    }
}
