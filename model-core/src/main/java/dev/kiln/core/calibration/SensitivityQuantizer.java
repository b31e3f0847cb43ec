package dev.kiln.core.calibration;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.EvenSteps;
import dev.kiln.core.compression.SizeSearch;
import dev.kiln.core.compression.StepRatios;
import dev.kiln.core.io.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Quantizes a calibrated network to wanted sizes, so that its answers change as little as can be. Each layer's sensitivity is
 * measured once, however many sizes are asked for. Immutable.
 */
public final class SensitivityQuantizer {
    private final Calibration calibration;
    private final ErrorControl control;
    private final List<Sensitivity> sensitivities;
    private final StepRatios steps;

    private SensitivityQuantizer(
            Calibration calibration, ErrorControl control, List<Sensitivity> sensitivities, StepRatios steps) {
        this.calibration = calibration;
        this.control = control;
        this.sensitivities = List.copyOf(sensitivities);
        this.steps = steps;
    }

    /**
     * Measures the layers, where control is by sensitivity: some hundred runs of the network.
     *
     * @param leastBits of a layer's evenly spaced values, as {@link EvenSteps} counts them; 0 where there may be any number
     * @param progress told of each layer that is measured; may cancel before each
     */
    static SensitivityQuantizer measure(
            Calibration calibration, ErrorControl control, double leastBits, Progress progress) {
        List<CalibratedLayer> layers = calibration.layers();
        double[] ratios = new double[layers.size()];
        List<Sensitivity> sensitivities = List.of();
        if (control.bySensitivity()) {
            sensitivities = Sensitivity.measure(calibration, control, progress);
            Arrays.setAll(ratios, sensitivities.stream().map(Sensitivity::step).toList()::get);
        } else {
            Arrays.fill(ratios, largestRootMeanSquare(layers));
        }
        double[] most = layers.stream()
                .mapToDouble(
                        layer -> leastBits > 0 ? EvenSteps.step(layer.weights(), leastBits) : Double.POSITIVE_INFINITY)
                .toArray();
        return new SensitivityQuantizer(calibration, control, sensitivities, new StepRatios(ratios, most));
    }

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
        SensitivityQuantizer quantizer = measure(calibration, control, 0, progress);
        SizeSearch.Found found = quantizer
                .toSize(targetBytes, progress)
                .orElseThrow(() ->
                        new IllegalArgumentException("%,d bytes are too few for any weights".formatted(targetBytes)));
        return QuantizedNetwork.of(
                found, quantizer.sensitivities, calibration.divergence(found.layers(), calibration.pictures()));
    }

    /**
     * Quantizes all layers with weights.
     *
     * @param targetBytes most that the coded layers may take together, a container not included
     * @param progress told of each layer that is quantized; may cancel before each
     * @return empty where even the largest steps take more
     */
    Optional<SizeSearch.Found> toSize(long targetBytes, Progress progress) {
        return SizeSearch.find(calibration.layers(), steps, targetBytes, control, progress);
    }

    /** All layers with the least bits that {@link #measure} was told. */
    SizeSearch.Found coarsest(Progress progress) {
        return SizeSearch.coarsest(calibration.layers(), steps, control, progress);
    }

    /** The layers that are quantized. */
    List<CalibratedLayer> layers() {
        return calibration.layers();
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
