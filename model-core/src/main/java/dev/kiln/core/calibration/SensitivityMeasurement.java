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

    private static final int POINTS = WeightQuantizer.MAX_BITS - WeightQuantizer.MIN_BITS + 1 + KEPT.length;

    private final CompressedNetwork source;
    private final Map<String, LayerStatistics> statistics;
    private final CompressionPlan plan;
    private final Judge judge;
    private final Progress progress;

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
    }

    /**
     * Compresses each layer in turn, the others as they are: from 8 to 2 bits at the plan's density, and with fewer and fewer of
     * its weights. Uses all cores; the result does not depend on their number.
     *
     * @param source the network as it is
     * @param statistics by layer id, what filters see; empty where nothing was calibrated
     * @param plan how values are found, and at which densities and bits the layers are
     * @param judge knows the same network
     * @param progress told the points done; may cancel before each of a layer's forms and before each picture
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
            curves.add(measurement.curve(i, before));
        }
        return new SensitivityCurves(before.total(), judge.before(), curves);
    }

    /** @param before the file with all layers as they are */
    private SensitivityCurves.LayerCurve curve(int place, FileParts before) {
        StoredLayer layer = source.layers().get(place);
        LayerSetting setting = plan.of(layer.layer().layerId());
        List<LayerSetting> settings = new ArrayList<>();
        for (int count = WeightQuantizer.MAX_BITS; count >= WeightQuantizer.MIN_BITS; count--) {
            settings.add(setting.withBits(count));
        }
        int bits = settings.size();
        double density = Math.min(setting.density(), density(layer));
        for (double share : KEPT) {
            settings.add(new LayerSetting(density * share, bitsOfPruned(layer, setting)));
        }
        long bytes = before.layers().get(place).parts().total();
        List<SensitivityCurves.Point> points = points(place, settings, before.total() - bytes);
        return new SensitivityCurves.LayerCurve(
                layer.layer().layerId(), bytes, points.subList(0, bits), points.subList(bits, points.size()));
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

    /** @param others bytes of the file without the layer */
    private List<SensitivityCurves.Point> points(int place, List<LayerSetting> settings, long others) {
        StoredLayer layer = source.layers().get(place);
        String id = layer.layer().layerId();
        long done = (long) place * POINTS;
        long all = (long) source.layers().size() * POINTS;
        Optional<LayerStatistics> seen = Optional.ofNullable(statistics.get(id));
        List<StoredLayer> forms = new ArrayList<>();
        for (LayerSetting setting : settings) {
            progress.step(done, all, "measuring " + id);
            forms.add(LayerCompressor.compress(layer, seen, setting, plan.quantization()));
        }
        List<Judgement> judgements = judge.judgeEach(
                forms,
                (picture, pictures, what) -> progress.step(done + POINTS * picture / pictures, all, "measuring " + id));
        List<SensitivityCurves.Point> points = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            long bytes = FileParts.Layer.of(forms.get(i), LayerCoder.ARITHMETIC)
                    .parts()
                    .total();
            points.add(new SensitivityCurves.Point(settings.get(i), bytes, others + bytes, judgements.get(i)));
        }
        return points;
    }
}
