package dev.kiln.core.compression;

import java.util.List;

/**
 * How many bytes each part of a Kiln file takes.
 *
 * @param header magic, version, the heads and checksums of all sections, and which coder each layer has
 * @param architecture the network's description
 * @param layers the layers, in the file's order
 */
public record FileParts(long header, long architecture, List<Layer> layers) {
    /**
     * One layer's bytes.
     *
     * @param layerId the layer
     * @param code which it has
     * @param parameters number of its weights and biases
     * @param parts how many bytes are what
     */
    public record Layer(String layerId, LayerCode code, long parameters, LayerParts parts) {
        /** A layer as a coder writes it. */
        public static Layer of(StoredLayer layer, LayerCoder coder) {
            return of(layer, coder.encode(layer));
        }

        static Layer of(StoredLayer layer, CodedLayer coded) {
            return new Layer(
                    layer.layer().layerId(), coded.code(), layer.layer().parameters(), coded.parts());
        }
    }

    public FileParts {
        layers = List.copyOf(layers);
    }

    /** The whole file. */
    public long total() {
        return header + architecture + layerParts().total();
    }

    /** All layers together. */
    public LayerParts layerParts() {
        return layers.stream().map(Layer::parts).reduce(new LayerParts(0, 0, 0, 0), LayerParts::plus);
    }

    /** Number of weights and biases. */
    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }
}
