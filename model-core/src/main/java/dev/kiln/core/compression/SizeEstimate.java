package dev.kiln.core.compression;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Tells about how many bytes a layer takes under any setting, in much less time than it takes to compress it: from a histogram
 * of its weights, the entropy of the codes that a plan makes of them. Immutable.
 */
public final class SizeEstimate {
    /** A codebook's values that follow no rule cost less than a float each. */
    private static final double BYTES_OF_A_CENTROID = 2.5;

    /** So many weights of a layer are clustered. */
    private static final int SAMPLE = 1 << 12;

    /** After so many iterations a codebook's entropy hardly moves. */
    private static final int ITERATIONS = 20;

    private final StoredLayer source;
    private final LayerParts exact;
    private final WeightBins bins;

    private SizeEstimate(StoredLayer source, LayerParts exact, WeightBins bins) {
        this.source = source;
        this.exact = exact;
        this.bins = bins;
    }

    /**
     * Counts a layer's weights.
     *
     * @param source the layer as it is
     */
    public static SizeEstimate of(StoredLayer source) {
        return new SizeEstimate(source, LayerCoder.ARITHMETIC.encode(source).parts(), WeightBins.of(source.weights()));
    }

    /** Share of the layer's weights that are not 0 as it is. */
    public double density() {
        long kept = 0;
        for (int count : bins.counts()) {
            kept += count;
        }
        return (double) kept / Math.max(1, source.layer().weights());
    }

    /**
     * Bytes of the layer behind the arithmetic coder. What error compensation does to them is not foreseen.
     *
     * @param kind of values
     */
    public double bytes(LayerSetting setting, Quantization.Values kind) {
        if (setting.equals(LayerSetting.AS_IT_IS)) {
            return exact.total();
        }
        int first = bins.firstKept(Math.round(setting.density() * source.layer().weights()));
        float[] values = bins.values();
        if (!setting.isQuantized()) {
            return source instanceof QuantizedLayer ? coded(first, bin -> bin + 1, BYTES_OF_A_CENTROID) : exact.total();
        }
        if (kind == Quantization.Values.EVEN) {
            double step = EvenSteps.step(values, setting.bits());
            return coded(first, bin -> (int) Math.rint(values[bin] / step), 0);
        }
        int most = (1 << (int) Math.round(setting.bits())) - 1;
        KMeans.Clusters clusters =
                KMeans.clusterInPlace(bins.sample(first, SAMPLE), most, Initialization.LINEAR, 0, ITERATIONS);
        return coded(first, bin -> 1 + clusters.indexOf(values[bin]), BYTES_OF_A_CENTROID);
    }

    /**
     * The entropy of codes.
     *
     * @param first the first bin whose weights are kept
     * @param codes of bins; 0 is that of pruned weights
     * @param bytesOfValue what a value in the codebook takes
     */
    private double coded(int first, IntUnaryOperator codes, double bytesOfValue) {
        int weights = source.layer().weights();
        Map<Integer, Long> uses = new HashMap<>();
        for (int bin = first; bin < bins.values().length; bin++) {
            int code = codes.applyAsInt(bin);
            if (code != 0) {
                uses.merge(code, (long) bins.counts()[bin], Long::sum);
            }
        }
        long kept = uses.values().stream().mapToLong(count -> count).sum();
        double bits = information(weights - kept, weights);
        for (long count : uses.values()) {
            bits += information(count, weights);
        }
        return exact.biases() + bytesOfValue * uses.size() + bits / Byte.SIZE;
    }

    /** Shannon's bits for all of the symbols that are equal. */
    private static double information(long count, long all) {
        return count == 0 ? 0 : count * Math.log((double) all / count) / Math.log(2);
    }
}
