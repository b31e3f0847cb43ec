package dev.kiln.core.architecture;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.Limits;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which layers of a network are two factors of low rank instead of one matrix: see {@link LowRank}.
 *
 * @param byLayer rank of each such layer, by the layer's id; layers that are not named keep their full matrix
 */
public record Ranks(Map<String, Integer> byLayer) {
    /** Every layer keeps its full matrix. */
    public static final Ranks NONE = new Ranks(Map.of());

    public Ranks {
        Map<String, Integer> sorted = new TreeMap<>(byLayer);
        sorted.forEach((id, rank) -> Limits.checked("rank of " + id, rank, 1, Limits.MAX_CHANNELS));
        byLayer = Collections.unmodifiableMap(sorted);
    }

    /** True where every layer keeps its full matrix. */
    public boolean isEmpty() {
        return byLayer.isEmpty();
    }

    /** These ranks and others, which replace the ones of the same layers. */
    public Ranks with(Map<String, Integer> others) {
        Map<String, Integer> all = new TreeMap<>(byLayer);
        all.putAll(others);
        return new Ranks(all);
    }

    /** These ranks, and the layer's full matrix. */
    public Ranks without(String layerId) {
        Map<String, Integer> others = new TreeMap<>(byLayer);
        others.remove(layerId);
        return new Ranks(others);
    }

    /** The ranks of layers that a graph has and that can be factored. */
    Ranks in(LayerGraph full) {
        if (isEmpty()) {
            return this;
        }
        Map<String, Integer> kept = new TreeMap<>(byLayer);
        kept.keySet().retainAll(LowRank.layers(full));
        return new Ranks(kept);
    }
}
