package dev.kiln.core.calibration;

import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.SizeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The layers of a quantized network, and what quantization did to each.
 *
 * @param layers in the graph's order
 * @param reports one for each layer
 * @param bytes of all coded layers, a container not included
 * @param divergence mean divergence of the answers to the calibration pictures from those before, in nats
 */
public record QuantizedNetwork(List<QuantizedLayer> layers, List<LayerReport> reports, long bytes, double divergence) {
    /**
     * One layer.
     *
     * @param layerId the layer
     * @param step distance of neighbouring values, also of those that no weight has
     * @param values number of values that its weights have, 0 not counted
     * @param bytes of the coded layer
     * @param expectedDivergence what the layer adds to the divergence, from a trial with a coarser step, in nats; empty where no
     *     trial was made
     */
    public record LayerReport(String layerId, double step, int values, long bytes, OptionalDouble expectedDivergence) {}

    /** Copies the lists. */
    public QuantizedNetwork {
        layers = List.copyOf(layers);
        reports = List.copyOf(reports);
    }

    static QuantizedNetwork of(SizeSearch.Found found, List<Sensitivity> sensitivities, double divergence) {
        List<QuantizedLayer> layers = found.layers();
        List<LayerReport> reports = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            QuantizedLayer layer = layers.get(i);
            double step = found.steps().get(i);
            reports.add(new LayerReport(
                    layer.layer().layerId(),
                    step,
                    layer.codebook().length - 1,
                    SizeSearch.bytes(List.of(layer)),
                    sensitivities.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(sensitivities.get(i).divergence(step))));
        }
        long bytes = reports.stream().mapToLong(LayerReport::bytes).sum();
        return new QuantizedNetwork(layers, reports, bytes, divergence);
    }
}
