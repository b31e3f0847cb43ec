package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.io.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sizes between which a search for bytes makes sense. They are known in about a second, without pictures, so that a goal
 * outside of them is answered before anything is calibrated.
 *
 * @param fewest bytes of the file with the fewest bits in each layer and nothing done against the error, which takes bytes
 * @param allKept bytes of the file with all bits
 * @param lossless whether the densities prune nothing, so that the file with all bits is the network as it is
 */
public record ReachableBytes(long fewest, long allKept, boolean lossless) {
    /**
     * Measures them.
     *
     * @param start its densities are kept, its bits are not asked
     * @param progress told of each layer; may cancel before each
     */
    public static ReachableBytes of(CompressedNetwork source, CompressionPlan start, Progress progress) {
        PlanCompressor compressor = new PlanCompressor(source, Map.of(), LayerCoder.ARITHMETIC);
        CompressionPlan even = start.with(start.quantization()
                .withValues(Quantization.Values.EVEN)
                .withControl(start.quantization().control().withoutAny()));
        PlannedNetwork coarsest = compressor.compress(
                all(source, even, setting -> setting.withBits(PlanCandidates.LEAST_BITS)), progress);
        PlannedNetwork allBits =
                compressor.compress(all(source, start, setting -> setting.withBits(LayerSetting.FLOAT_BITS)), progress);
        return new ReachableBytes(
                coarsest.parts().total(),
                allBits.parts().total(),
                allBits.network().layers().equals(source.layers()));
    }

    private static CompressionPlan all(
            CompressedNetwork source, CompressionPlan start, UnaryOperator<LayerSetting> change) {
        CompressionPlan plan = start;
        for (StoredLayer layer : source.layers()) {
            String id = layer.layer().layerId();
            plan = plan.with(id, change.apply(start.of(id)));
        }
        return plan;
    }

    /** True where the network as it is fits, so that nothing needs to be lost. */
    public boolean fitsWithoutLoss(long bytes) {
        return lossless && allKept <= bytes;
    }

    /**
     * Says why no search can reach a size.
     *
     * @param bytes of the whole file
     * @return a sentence with both numbers, or empty where a search is worth while
     */
    public Optional<String> refusal(long bytes) {
        return bytes >= fewest
                ? Optional.empty()
                : Optional.of(
                        "%,d %s too few: with these densities the smallest file, of %d bits in each layer, has %,d bytes"
                                .formatted(
                                        bytes,
                                        bytes == 1 ? "byte is" : "bytes are",
                                        (int) PlanCandidates.LEAST_BITS,
                                        fewest));
    }
}
