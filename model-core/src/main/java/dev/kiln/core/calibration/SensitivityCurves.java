package dev.kiln.core.calibration;

import dev.kiln.core.compression.LayerSetting;
import java.util.List;
import java.util.Optional;

/**
 * What compressing each layer alone does to the size and to the answers.
 *
 * @param networkBytes of a Kiln file with all layers as they are
 * @param before what the pictures say about that
 * @param layers one for each layer with weights, in the graph's order
 */
public record SensitivityCurves(long networkBytes, Judgement before, List<LayerCurve> layers) {
    /** Copies the list. */
    public SensitivityCurves {
        layers = List.copyOf(layers);
    }

    /**
     * One layer under several settings.
     *
     * @param layerId the layer
     * @param bytes of the layer as it is
     * @param bits points of fewer and fewer bits at the layer's density
     * @param densities points of fewer and fewer weights
     */
    public record LayerCurve(String layerId, long bytes, List<Point> bits, List<Point> densities) {
        /** Copies the lists. */
        public LayerCurve {
            bits = List.copyOf(bits);
            densities = List.copyOf(densities);
        }
    }

    /**
     * One setting of one layer; all others are as they are.
     *
     * @param setting the layer's setting
     * @param layerBytes of the coded layer
     * @param networkBytes of a Kiln file with it
     * @param judgement what the pictures say
     */
    public record Point(LayerSetting setting, long layerBytes, long networkBytes, Judgement judgement) {}

    /** A layer's curve. */
    public Optional<LayerCurve> of(String layerId) {
        return layers.stream().filter(curve -> curve.layerId().equals(layerId)).findFirst();
    }
}
