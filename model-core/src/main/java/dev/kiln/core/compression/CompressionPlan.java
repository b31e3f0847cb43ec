package dev.kiln.core.compression;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a network is compressed. Immutable.
 *
 * @param quantization for all layers
 * @param settings by layer id; layers that are not named stay as they are
 */
public record CompressionPlan(Quantization quantization, Map<String, LayerSetting> settings) {
    /** Keeps every weight as it is. */
    public static final CompressionPlan LOSSLESS = new CompressionPlan(Quantization.DEFAULT, Map.of());

    /** Copies the map, without layers that stay as they are: plans that mean the same are equal. */
    public CompressionPlan {
        settings = settings.entrySet().stream()
                .filter(layer -> !layer.getValue().equals(LayerSetting.AS_IT_IS))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A layer's setting. */
    public LayerSetting of(String layerId) {
        return settings.getOrDefault(layerId, LayerSetting.AS_IT_IS);
    }

    /** The same with another setting for a layer. */
    public CompressionPlan with(String layerId, LayerSetting setting) {
        Map<String, LayerSetting> changed = new TreeMap<>(settings);
        changed.put(layerId, setting);
        return new CompressionPlan(quantization, changed);
    }

    /** The same with other values. */
    public CompressionPlan with(Quantization newQuantization) {
        return new CompressionPlan(newQuantization, settings);
    }
}
