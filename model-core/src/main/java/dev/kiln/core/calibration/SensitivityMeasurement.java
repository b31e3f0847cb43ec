package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerCompressor;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.LayerStatistics;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.compression.WeightQuantizer;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures how much the network's answers suffer from compression of each layer alone. */
public final class SensitivityMeasurement {
    /** Shares of a layer's weights that are kept. */
    private static final double[] KEPT = {0.8, 0.6, 0.4, 0.2, 0.1};

    private final CompressedNetwork source;
    private final Map<String, LayerStatistics> statistics;
    private final CompressionPlan plan;
    private final Judge judge;
    private final Progress progress;
    private final int points;
    private int done;

    private SensitivityMeasurement(
            CompressedNetwork source,
            Map<String, LayerStatistics> statistics,
            CompressionPlan plan,
            Judge judge,
            Progress progress) {
        this.source = source;
        this.statistics = statistics;
        this.plan = plan;
        this.judge = judge;
        this.progress = progress;
        points = source.layers().size() * (WeightQuantizer.MAX_BITS - WeightQuantizer.MIN_BITS + 1 + KEPT.length);
    }

    /**
     * Compresses each layer in turn, the others as they are: from 8 to 2 bits at the plan's density, and with fewer and fewer of
     * its weights. Uses all cores; the result does not depend on their number.
     *
     * @param source the network as it is
     * @param statistics by layer id, what filters see; empty where nothing was calibrated
     * @param plan how values are found, and at which densities and bits the layers are
     * @param judge knows the same network
     * @param progress told the points done; may cancel before each
     */
    public static SensitivityCurves measure(
            CompressedNetwork source,
            Map<String, LayerStatistics> statistics,
            CompressionPlan plan,
            Judge judge,
            Progress progress) {
        SensitivityMeasurement measurement = new SensitivityMeasurement(source, statistics, plan, judge, progress);
        FileParts before = new PlanCompressor(source, Map.of(), LayerCoder.ARITHMETIC)
                .compress(CompressionPlan.LOSSLESS, Progress.NONE)
                .parts();
        List<SensitivityCurves.LayerCurve> curves = new ArrayList<>();
        for (int i = 0; i < source.layers().size(); i++) {
            long bytes = before.layers().get(i).parts().total();
            curves.add(measurement.curve(source.layers().get(i), bytes, before.total() - bytes));
        }
        return new SensitivityCurves(before.total(), judge.before(), curves);
    }

    /** @param others bytes of the file without the layer */
    private SensitivityCurves.LayerCurve curve(StoredLayer layer, long bytes, long others) {
        LayerSetting setting = plan.of(layer.layer().layerId());
        List<SensitivityCurves.Point> bits = new ArrayList<>();
        for (int count = WeightQuantizer.MAX_BITS; count >= WeightQuantizer.MIN_BITS; count--) {
            bits.add(point(layer, others, setting.withBits(count)));
        }
        double density = Math.min(setting.density(), density(layer));
        List<SensitivityCurves.Point> densities = new ArrayList<>();
        for (double share : KEPT) {
            densities.add(point(layer, others, new LayerSetting(density * share, bitsOfPruned(layer, setting))));
        }
        return new SensitivityCurves.LayerCurve(layer.layer().layerId(), bytes, bits, densities);
    }

    private static double density(StoredLayer layer) {
        int kept = 0;
        for (float weight : layer.weights()) {
            kept += weight == 0 ? 0 : 1;
        }
        return (double) kept / layer.layer().weights();
    }

    /** Codes that are there stay. Plain numbers take all their bytes however many of them are 0, so they become codes. */
    private static double bitsOfPruned(StoredLayer layer, LayerSetting setting) {
        return setting.isQuantized() || layer instanceof QuantizedLayer ? setting.bits() : WeightQuantizer.MAX_BITS;
    }

    private SensitivityCurves.Point point(StoredLayer layer, long others, LayerSetting setting) {
        String id = layer.layer().layerId();
        progress.step(done++, points, "measuring " + id);
        Optional<LayerStatistics> seen = Optional.ofNullable(statistics.get(id));
        StoredLayer compressed = LayerCompressor.compress(layer, seen, setting, plan.quantization());
        long bytes =
                FileParts.Layer.of(compressed, LayerCoder.ARITHMETIC).parts().total();
        // each picture is a place to cancel at, but only points count
        Judgement judgement = judge.judge(
                List.of(compressed), (picture, all, what) -> progress.step(done, points, "measuring " + id));
        return new SensitivityCurves.Point(setting, bytes, others + bytes, judgement);
    }
}
