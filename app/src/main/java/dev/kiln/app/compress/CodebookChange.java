package dev.kiln.app.compress;

import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.core.weights.WeightProfile;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.compression.ValueChange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values of one layer before and after compression.
 *
 * @param layerId the layer
 * @param values what to draw
 * @param weights number of weights
 * @param keptBefore number of weights other than 0 before
 * @param kept number of weights other than 0 after
 * @param codebook the values that the kept weights share after; empty where they are stored one by one
 */
record CodebookChange(
        String layerId, ValueChange values, long weights, long keptBefore, long kept, Optional<Codebook> codebook) {
    /** Counts a layer's values: some milliseconds for a million weights. */
    static CodebookChange of(LayerChange change, Progress progress) {
        WeightHistogram before = WeightHistogram.of(change.before(), WeightProfile.BINS, progress);
        float[] after = change.after().weights();
        long kept = 0;
        for (float weight : after) {
            kept += weight == 0 ? 0 : 1;
        }
        Optional<Codebook> codebook = change.after() instanceof QuantizedLayer quantized
                ? Optional.of(quantized.countedCodebook())
                : Optional.empty();
        return new CodebookChange(
                change.layer().layerId(),
                new ValueChange(
                        before, codebook.map(CodebookChange::lines).orElse(List.of()), pruned(change.before(), after)),
                change.before().length,
                change.before().length - before.zeros(),
                kept,
                codebook);
    }

    private static List<ValueChange.Line> lines(Codebook codebook) {
        return IntStream.range(0, codebook.centroids().length)
                .filter(code -> codebook.uses()[code] > 0 && codebook.centroids()[code] != 0)
                .mapToObj(code -> new ValueChange.Line(codebook.centroids()[code], codebook.uses()[code]))
                .sorted(Comparator.comparing(ValueChange.Line::value))
                .toList();
    }

    private static Optional<ValueRange> pruned(float[] before, float[] after) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < before.length; i++) {
            if (after[i] == 0 && before[i] != 0) {
                low = Math.min(low, before[i]);
                high = Math.max(high, before[i]);
            }
        }
        return low <= high ? Optional.of(new ValueRange(low, high)) : Optional.empty();
    }

    /** Bits of a code that tells the values in use apart, all codes of one length. */
    int codeBits() {
        return Integer.SIZE
                - Integer.numberOfLeadingZeros(Math.max(0, values.lines().size() - 1));
    }
}
