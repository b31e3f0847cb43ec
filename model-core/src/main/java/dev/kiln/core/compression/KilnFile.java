package dev.kiln.core.compression;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a Kiln file holds and how long its sections are.
 *
 * @param network the network
 * @param bytes the file's length
 * @param architectureBytes bytes of the network's description
 * @param codes each layer's
 */
public record KilnFile(CompressedNetwork network, long bytes, long architectureBytes, List<LayerCode> codes) {
    public KilnFile {
        codes = List.copyOf(codes);
    }

    /**
     * The bytes of each part, found by coding the layers again. Where the sum is not the file's length, another program wrote
     * it in another way than Kiln.
     */
    public FileParts parts() {
        List<FileParts.Layer> layers = IntStream.range(0, codes.size())
                .parallel()
                .mapToObj(i -> FileParts.Layer.of(
                        network.layers().get(i),
                        codes.get(i).encode(network.layers().get(i))))
                .toList();
        return new FileParts(KilnFileFormat.headerBytes(codes.size()), architectureBytes, layers);
    }
}
