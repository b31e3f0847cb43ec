package dev.kiln.core.compression;

import dev.kiln.core.weights.DeepCompressionLayer;
import dev.kiln.core.weights.DeepCompressionWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Between quantized layers and those of the authors' file, which stores entries at relative indexes of four bits (Han et al.
 * 2016, "Deep Compression", section 2).
 */
public final class RelativeIndexes {
    private RelativeIndexes() {}

    /** Every weight's code; places without an entry have the code 0. */
    public static QuantizedLayer dense(DeepCompressionLayer layer) {
        byte[] codes = new byte[layer.weights().weights()];
        int[] positions = layer.positions();
        for (int i = 0; i < positions.length; i++) {
            codes[positions[i]] = layer.codes()[i];
        }
        return new QuantizedLayer(layer.weights(), layer.codebook(), codes, layer.biases());
    }

    /**
     * The kept weights of a convolution as entries, and filler zeros at every sixteenth place of longer gaps. The codebook is
     * filled with zeros.
     */
    public static DeepCompressionLayer sparse(QuantizedLayer layer) {
        RelativeIndex index = RelativeIndex.of(layer);
        int[] positions = new int[index.entries()];
        int place = -1;
        for (int i = 0; i < positions.length; i++) {
            place += index.gaps()[i] + 1;
            positions[i] = place;
        }
        return new DeepCompressionLayer(
                layer.layer(),
                Arrays.copyOf(layer.codebook(), DeepCompressionLayer.CODEBOOK_SIZE),
                layer.biases(),
                index.codes(),
                positions);
    }

    /** Why a network cannot be written in the layout of the authors' file, in words; empty where it can. */
    public static Optional<String> obstacle(CompressedNetwork network) {
        if (!network.layers().stream().map(StoredLayer::layer).toList().equals(DeepCompressionWriter.layers())) {
            return Optional.of(network.architecture().name() + " has other layers");
        }
        return network.layers().stream()
                .filter(layer -> !(layer instanceof QuantizedLayer))
                .findFirst()
                .map(layer -> layer.layer().layerId() + " has no codebook");
    }

    /**
     * All layers of a network as entries.
     *
     * @throws IllegalArgumentException where there is an {@link #obstacle}
     */
    public static List<DeepCompressionLayer> sparse(CompressedNetwork network) {
        obstacle(network).ifPresent(found -> {
            throw new IllegalArgumentException(found);
        });
        return network.layers().stream()
                .map(layer -> sparse((QuantizedLayer) layer))
                .toList();
    }
}
