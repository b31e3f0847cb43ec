package dev.kiln.core.compression;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.DeepCompressionWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many bytes the same weights take in other ways, and what the paper reports of its networks.
 *
 * @param rows what was measured, and behind it the paper's table
 */
public record SizeComparison(List<Row> rows) {
    /** Whose word a size is. */
    public enum Source {
        /** Measured on these weights, by this program. */
        MEASURED,
        /** The SqueezeNet paper's; of other weights. */
        PAPER
    }

    /**
     * One way.
     *
     * @param name the way
     * @param bytes how many bytes it takes
     * @param note what one should know about it; may be empty
     * @param paper the paper's row, or empty where the size was measured
     */
    public record Row(String name, long bytes, String note, Optional<PaperResult> paper) {
        /** Whose word the size is. */
        public Source source() {
            return paper.isPresent() ? Source.PAPER : Source.MEASURED;
        }
    }

    private static final int MEASUREMENTS = 5;

    public SizeComparison {
        rows = List.copyOf(rows);
    }

    /**
     * Measures a network's weights in all ways that there are for them; the slow ones last. The layout of the authors' file is
     * left out where it cannot hold the network, and zstd where its library does not load.
     *
     * @param progress told of each way, and of the bytes within; may cancel
     * @throws InputException where the network is too large for a Kiln file
     */
    public static SizeComparison of(CompressedNetwork network, Progress progress) throws InputException {
        List<Row> rows = new ArrayList<>();
        rows.add(measured("plain tensors", Float.BYTES * network.parameters(), "weights and biases as 32-bit floats"));
        String codes = network.layers().stream().anyMatch(QuantizedLayer.class::isInstance)
                ? ""
                : "no layer has a codebook, so these are plain numbers";
        progress.step(0, MEASUREMENTS, "measuring the Kiln file with arithmetic codes");
        rows.add(measured("Kiln file, arithmetic", kilnBytes(network, LayerCoder.ARITHMETIC, progress), codes));
        progress.step(1, MEASUREMENTS, "measuring the Kiln file with Huffman codes");
        rows.add(measured("Kiln file, Huffman only", kilnBytes(network, LayerCoder.HUFFMAN, progress), codes));
        progress.step(2, MEASUREMENTS, "measuring the layout of the authors' file");
        if (RelativeIndexes.obstacle(network).isEmpty()) {
            long bytes = DeepCompressionWriter.bytes(RelativeIndexes.sparse(network)).length;
            rows.add(measured("authors' .net layout", bytes, "relative indexes and codes of fixed width"));
        }
        progress.step(3, MEASUREMENTS, "measuring zstd");
        GeneralCompressors.zstd(network, progress)
                .ifPresent(bytes -> rows.add(measured("zstd -19", bytes, "of the plain tensors")));
        progress.step(4, MEASUREMENTS, "measuring xz");
        rows.add(measured("xz -9e", GeneralCompressors.xz(network, progress), "of the plain tensors"));
        PaperResult.TABLE.forEach(result -> rows.add(reported(result)));
        return new SizeComparison(rows);
    }

    private static long kilnBytes(CompressedNetwork network, LayerCoder coder, Progress progress)
            throws InputException {
        return KilnFileWriter.measure(network, coder, progress).total();
    }

    private static Row measured(String name, long bytes, String note) {
        return new Row(name, bytes, note, Optional.empty());
    }

    private static Row reported(PaperResult result) {
        return new Row(result.name(), result.bytes(), "", Optional.of(result));
    }
}
