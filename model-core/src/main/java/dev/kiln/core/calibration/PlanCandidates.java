package dev.kiln.core.calibration;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.EvenSteps;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.SizeSearch;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.compression.WeightQuantizer;
import dev.kiln.core.io.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans of several sizes with evenly spaced values, from one measurement of the layers. */
final class PlanCandidates {
    /** Fewest bits that a layer may have. */
    static final double LEAST_BITS = WeightQuantizer.MIN_BITS;

    /** More than any layers take. */
    private static final long NO_LIMIT = Long.MAX_VALUE >> 8;

    private final CompressionPlan start;
    private final SensitivityQuantizer quantizer;

    private PlanCandidates(CompressionPlan start, SensitivityQuantizer quantizer) {
        this.start = start;
        this.quantizer = quantizer;
    }

    /** A plan with what it makes of the layers. */
    record Candidate(CompressionPlan plan, List<? extends StoredLayer> layers, long bytes) {
        GoalResult result(Judgement before, Judgement after, boolean isReached) {
            return new GoalResult(plan, bytes, before, after, isReached);
        }
    }

    /** @param start its densities are kept, and its quantization but for the kind of values */
    static PlanCandidates measure(Calibration calibration, CompressionPlan start, Progress progress) {
        return new PlanCandidates(
                start,
                SensitivityQuantizer.measure(
                        calibration.pruned(start, progress),
                        start.quantization().control(),
                        LEAST_BITS,
                        progress));
    }

    /** The plan for at most so many bytes; empty where the fewest bits take more. */
    Optional<Candidate> toBytes(long targetBytes, Progress progress) {
        return quantizer.toSize(targetBytes, progress).map(this::candidate);
    }

    /** The plan with as many values in each layer as there can be. */
    Candidate finest(Progress progress) {
        return toBytes(NO_LIMIT, progress).orElseThrow();
    }

    /** The plan with the fewest bits in each layer. */
    Candidate coarsest(Progress progress) {
        return candidate(quantizer.coarsest(progress));
    }

    private Candidate candidate(SizeSearch.Found found) {
        Map<String, LayerSetting> settings = new HashMap<>();
        for (int i = 0; i < found.layers().size(); i++) {
            CalibratedLayer layer = quantizer.layers().get(i);
            String id = layer.layer().layerId();
            double bits = EvenSteps.bits(layer.weights(), found.steps().get(i));
            settings.put(id, start.of(id).withBits(bits));
        }
        CompressionPlan plan = new CompressionPlan(start.quantization().withValues(Quantization.Values.EVEN), settings);
        return new Candidate(plan, found.layers(), found.bytes());
    }

    /** The plan that prunes only. */
    CompressionPlan planWithAllBits() {
        Map<String, LayerSetting> settings = new HashMap<>(start.settings());
        settings.replaceAll((id, setting) -> setting.withBits(LayerSetting.FLOAT_BITS));
        return new CompressionPlan(start.quantization(), settings);
    }
}
