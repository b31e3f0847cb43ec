package dev.kiln.core.calibration;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.SizeSearch;
import dev.kiln.core.io.Progress;
import java.util.Arrays;
import java.util.List;

/** Quantizes a calibrated network to a wanted size, so that its answers change as little as can be. */
public final class SensitivityQuantizer {
    private SensitivityQuantizer() {}

    /**
     * Quantizes all layers with weights. Uses all cores; the result does not depend on their number.
     *
     * @param targetBytes most that the coded layers may take together, a container not included
     * @param control what is done against the error; steps by sensitivity need some hundred runs of the network
     * @param progress told of each layer that is measured, and of each that is quantized; may cancel before each
     * @throws IllegalArgumentException where the target is too little for any weights
     */
    public static QuantizedNetwork toSize(
            Calibration calibration, long targetBytes, ErrorControl control, Progress progress) {
        List<CalibratedLayer> layers = calibration.layers();
        double[] steps = new double[layers.size()];
        List<Sensitivity> sensitivities = List.of();
        if (control.bySensitivity()) {
            sensitivities = Sensitivity.measure(calibration, control, progress);
            Arrays.setAll(steps, sensitivities.stream().map(Sensitivity::step).toList()::get);
        } else {
            Arrays.fill(steps, largestRootMeanSquare(layers));
        }
        List<QuantizedLayer> quantized = SizeSearch.quantize(layers, steps, targetBytes, control, progress);
        return QuantizedNetwork.of(quantized, sensitivities, calibration.divergence(quantized, calibration.pictures()));
    }

    /** A step of the order of the weights, from which the search begins. */
    private static double largestRootMeanSquare(List<CalibratedLayer> layers) {
        return layers.stream()
                .mapToDouble(CalibratedLayer::rootMeanSquare)
                .filter(root -> root > 0)
                .max()
                .orElse(1);
    }
}
