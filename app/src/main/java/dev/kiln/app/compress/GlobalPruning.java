package dev.kiln.app.compress;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Pruning;
import dev.kiln.core.compression.PruningMask;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.weights.LayerWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Densities that follow from one threshold for the weights of all layers (Han et al. 2016, "Deep Compression", section 2). */
final class GlobalPruning {
    private GlobalPruning() {}

    /**
     * The density of each layer by its id. Weights that are 0 already are never kept.
     *
     * @param density share of all weights together to keep, 0…1
     */
    static Map<String, Double> densities(CompressionSource source, double density) {
        List<LayerWeights> layers =
                source.network().layers().stream().map(StoredLayer::layer).toList();
        Map<String, Double> densities = new HashMap<>();
        for (PruningMask mask : Pruning.globallyByMagnitude(layers, source.weights(), density)) {
            densities.put(mask.layer().layerId(), mask.density());
        }
        return densities;
    }

    /** A plan with these densities, and the bits that it had. */
    static CompressionPlan with(CompressionPlan plan, Map<String, Double> densities) {
        Map<String, LayerSetting> settings = new HashMap<>(plan.settings());
        densities.forEach((layer, density) ->
                settings.put(layer, new LayerSetting(density, plan.of(layer).bits())));
        return new CompressionPlan(plan.quantization(), settings);
    }
}
