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
     * @param step distance of neighbouring values; 0 where all weights are 0
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

    static QuantizedNetwork of(List<QuantizedLayer> layers, List<Sensitivity> sensitivities, double divergence) {
        List<LayerReport> reports = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            QuantizedLayer layer = layers.get(i);
            double step = step(layer.codebook());
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

    /** The values ascend from the second on, 0 is the first. */
    private static double step(float[] codebook) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < codebook.length; i++) {
            step = Math.min(step, i == 1 ? Math.abs(codebook[1]) : codebook[i] - (double) codebook[i - 1]);
        }
        return Double.isInfinite(step) ? 0 : step;
    }
}
