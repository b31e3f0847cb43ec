package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.EvenSteps;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.io.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds plans that reach a goal. */
public final class PlanSearch {
    private PlanSearch() {}

    /**
     * A plan with evenly spaced values whose layers together take at most so many bytes, and which changes the answers least.
     *
     * @param targetBytes of the coded layers, a container not included
     * @param quantization its control says what is done against the error; its kind of values is not asked
     * @param progress told of each layer that is measured, and of each that is quantized; may cancel before each
     * @throws IllegalArgumentException where the target is too little for any weights
     */
    public static CompressionPlan toBytes(
            Calibration calibration, long targetBytes, Quantization quantization, Progress progress) {
        QuantizedNetwork quantized =
                SensitivityQuantizer.toSize(calibration, targetBytes, quantization.control(), progress);
        Map<String, LayerSetting> settings = new HashMap<>();
        List<QuantizedLayer> layers = quantized.layers();
        for (int i = 0; i < layers.size(); i++) {
            float[] weights = calibration.layers().get(i).weights();
            double bits = EvenSteps.bits(weights, quantized.reports().get(i).step());
            settings.put(layers.get(i).layer().layerId(), LayerSetting.AS_IT_IS.withBits(bits));
        }
        return new CompressionPlan(quantization.withValues(Quantization.Values.EVEN), settings);
    }
}
