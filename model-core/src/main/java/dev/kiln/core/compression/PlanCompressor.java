package dev.kiln.core.compression;

import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compresses one network again and again as plans change: a layer is compressed anew only where its own part of the plan has
 * changed. For one thread at a time.
 */
public final class PlanCompressor {
    /** All that a layer's result depends on. */
    private record Key(LayerSetting setting, Quantization quantization) {}

    private record Known(Key key, StoredLayer layer, FileParts.Layer parts) {}

    private final CompressedNetwork source;
    private final Map<String, LayerStatistics> statistics;
    private final LayerCoder coder;
    private final Map<String, Known> known = new HashMap<>();

    /**
     * @param source the network as it is
     * @param statistics by layer id, what filters see; empty where nothing was calibrated
     * @param coder how layers become bytes
     */
    public PlanCompressor(CompressedNetwork source, Map<String, LayerStatistics> statistics, LayerCoder coder) {
        this.source = source;
        this.statistics = Map.copyOf(statistics);
        this.coder = coder;
    }

    /** The network as it is. */
    public CompressedNetwork source() {
        return source;
    }

    /**
     * Compresses the network. The result does not depend on the number of threads.
     *
     * @param progress told the layers done; may cancel before each
     */
    public PlannedNetwork compress(CompressionPlan plan, Progress progress) {
        List<StoredLayer> layers = new ArrayList<>();
        List<FileParts.Layer> parts = new ArrayList<>();
        for (StoredLayer layer : source.layers()) {
            String id = layer.layer().layerId();
            progress.step(layers.size(), source.layers().size(), "compressing " + id);
            Known result = compress(layer, new Key(plan.of(id), plan.quantization()));
            known.put(id, result);
            layers.add(result.layer());
            parts.add(result.parts());
        }
        CompressedNetwork network = new CompressedNetwork(source.architecture(), layers, source.framework());
        int architecture = ArchitectureCoding.encode(network.architecture(), network.framework()).length;
        return new PlannedNetwork(
                plan, network, coder, new FileParts(KilnFileFormat.headerBytes(layers.size()), architecture, parts));
    }

    private Known compress(StoredLayer layer, Key key) {
        Known before = known.get(layer.layer().layerId());
        if (before != null && before.key().equals(key)) {
            return before;
        }
        Optional<LayerStatistics> seen =
                Optional.ofNullable(statistics.get(layer.layer().layerId()));
        StoredLayer compressed = LayerCompressor.compress(layer, seen, key.setting(), key.quantization());
        return new Known(key, compressed, FileParts.Layer.of(compressed, coder.encode(compressed)));
    }
}
