package dev.kiln.core.lowrank;

import java.util.List;
import java.util.Map;

/** How ranks are chosen. */
public sealed interface RankChoice {
    /**
     * A rank for each named layer, followed even where it saves nothing.
     *
     * @param ranks by layer id
     */
    record Fixed(Map<String, Integer> ranks) implements RankChoice {
        public Fixed {
            ranks = Map.copyOf(ranks);
        }
    }

    /**
     * The smallest rank that keeps a share of the energy Σσ²; layers where such factors would have no fewer parameters stay whole.
     *
     * @param share above 0 and at most 1
     * @param layers ids, or empty for all layers that can be factored
     */
    record Energy(double share, List<String> layers) implements RankChoice {
        public Energy {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("energy must be above 0 and at most 1, not " + share);
            }
            layers = List.copyOf(layers);
        }
    }
}
