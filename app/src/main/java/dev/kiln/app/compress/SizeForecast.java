package dev.kiln.app.compress;

import dev.kiln.app.compress.NetworkSize.LayerSize;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.SizeEstimate;
import dev.kiln.core.compression.StoredLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The size of one network under any plan, at once: layers that the last compression made as they are planned now have its exact
 * bytes; the others have an estimate, which is corrected by what the last estimate of the same layer was wrong by. Estimates are
 * kept, so that a drag computes only those of the layers that it changes.
 */
final class SizeForecast {
    private static final int MOST_KNOWN = 1 << 14;

    private record Key(String layerId, LayerSetting setting, Quantization.Values values) {}

    private final CompressionSource source;
    private final Map<Key, Double> known = new HashMap<>();

    SizeForecast(CompressionSource source) {
        this.source = source;
    }

    /**
     * The size under a plan.
     *
     * @param coder how layers become bytes
     * @param last what the same network was last compressed to, or null
     */
    NetworkSize of(CompressionPlan plan, LayerCoder coder, PlannedNetwork last) {
        List<LayerSize> layers = new ArrayList<>();
        for (int i = 0; i < source.estimates().size(); i++) {
            layers.add(layer(i, plan, coder, last));
        }
        return new NetworkSize(source.parts().header() + source.parts().architecture(), layers);
    }

    private LayerSize layer(int place, CompressionPlan plan, LayerCoder coder, PlannedNetwork last) {
        StoredLayer stored = source.network().layers().get(place);
        String id = stored.layer().layerId();
        FileParts.Layer before = source.parts().layers().get(place);
        LayerSetting setting = plan.of(id);
        boolean exact = last != null
                && last.coder() == coder
                && last.plan().quantization().equals(plan.quantization())
                && last.plan().of(id).equals(setting);
        double bytes = exact ? last.parts().layers().get(place).parts().total() : estimate(place, plan, coder, last);
        return new LayerSize(
                id,
                stored.layer().weights(),
                stored.layer().parameters(),
                setting,
                source.estimates().get(place).density(),
                bits(stored),
                before.parts().total(),
                bytes,
                exact);
    }

    private static double bits(StoredLayer layer) {
        return layer instanceof QuantizedLayer quantized
                ? Math.ceil(Math.log(quantized.codebook().length) / Math.log(2))
                : LayerSetting.FLOAT_BITS;
    }

    private double estimate(int place, CompressionPlan plan, LayerCoder coder, PlannedNetwork last) {
        FileParts.Layer before = source.parts().layers().get(place);
        if (coder == LayerCoder.PLAIN) {
            return (double) Float.BYTES * before.parameters();
        }
        double bytes =
                estimate(place, plan.of(before.layerId()), plan.quantization().values());
        if (last == null || last.coder() != coder) {
            return bytes;
        }
        double thought = estimate(
                place,
                last.plan().of(before.layerId()),
                last.plan().quantization().values());
        double was = last.parts().layers().get(place).parts().total();
        return thought > 0 ? bytes * was / thought : bytes;
    }

    private double estimate(int place, LayerSetting setting, Quantization.Values values) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        SizeEstimate estimate = source.estimates().get(place);
        String id = source.parts().layers().get(place).layerId();
        return known.computeIfAbsent(new Key(id, setting, values), key -> estimate.bytes(setting, values));
    }
}
