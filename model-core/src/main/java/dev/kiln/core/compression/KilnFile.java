package dev.kiln.core.compression;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a Kiln file holds and how long its sections are.
 *
 * @param network the network
 * @param bytes the file's length
 * @param architectureBytes bytes of the network's description
 * @param coders each layer's code
 */
public record KilnFile(CompressedNetwork network, long bytes, long architectureBytes, List<LayerCoder> coders) {
    public KilnFile {
        coders = List.copyOf(coders);
    }

    /**
     * The bytes of each part, found by coding the layers again. Where the sum is not the file's length, another program wrote
     * it in another way than Kiln.
     */
    public FileParts parts() {
        long sections = coders.size() + 2L;
        long header = KilnFileFormat.HEAD_BYTES
                + sections * (KilnFileFormat.SECTION_HEAD_BYTES + KilnFileFormat.CHECKSUM_BYTES)
                + coders.size();
        List<FileParts.Layer> layers = IntStream.range(0, coders.size())
                .parallel()
                .mapToObj(i -> layer(network.layers().get(i), coders.get(i)))
                .toList();
        return new FileParts(header, architectureBytes, layers);
    }

    private static FileParts.Layer layer(StoredLayer layer, LayerCoder coder) {
        return new FileParts.Layer(
                layer.layer().layerId(),
                coder,
                layer.layer().parameters(),
                coder.encode(layer).parts());
    }
}
