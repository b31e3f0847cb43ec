package dev.kiln.app.compress;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.SizeEstimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans to begin with. */
enum PlanPreset {
    AS_IT_IS("As it is", "Keeps every weight as it is.", LayerSetting.FLOAT_BITS),
    EIGHT_BITS(
            "Deep Compression, 8 bits", "The authors' published file: a third of the weights, 256 shared values.", 8),
    SIX_BITS("Deep Compression, 6 bits", "The paper's smallest, 0.47 MB: a third of the weights, 64 shared values.", 6),
    FIVE_BITS("Deep Compression, 5 bits", "One bit less than the paper dared: without retraining it costs much.", 5);

    /** Share of the weights that are left (Iandola et al. 2016, section 4; the published file keeps 33.4 %). */
    private static final double PAPER_DENSITY = 0.33;

    /** Weights with fewer than this share of others than 0 were pruned by somebody: they are not pruned once more. */
    private static final double PRUNED = 0.5;

    private final String title;
    private final String explanation;
    private final double bits;

    PlanPreset(String title, String explanation, double bits) {
        this.title = title;
        this.explanation = explanation;
        this.bits = bits;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    /** The plan for a network; layers that it has not keep what they had. */
    CompressionPlan of(CompressionSource source, CompressionPlan before) {
        LayerSetting setting =
                this == AS_IT_IS ? LayerSetting.AS_IT_IS : new LayerSetting(isPruned(source) ? 1 : PAPER_DENSITY, bits);
        Map<String, LayerSetting> settings = new HashMap<>(before.settings());
        source.network().layers().forEach(layer -> settings.put(layer.layer().layerId(), setting));
        Quantization quantization = this == AS_IT_IS
                ? before.quantization()
                : before.quantization()
                        .withValues(Quantization.Values.CLUSTERS)
                        .withInitialization(Initialization.LINEAR);
        return new CompressionPlan(quantization, settings);
    }

    private static boolean isPruned(CompressionSource source) {
        List<SizeEstimate> layers = source.estimates();
        double weights = 0;
        double kept = 0;
        for (int i = 0; i < layers.size(); i++) {
            double count = source.network().layers().get(i).layer().weights();
            weights += count;
            kept += count * layers.get(i).density();
        }
        return kept < PRUNED * weights;
    }
}
