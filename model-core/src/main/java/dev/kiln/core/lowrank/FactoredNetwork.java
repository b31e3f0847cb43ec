package dev.kiln.core.lowrank;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.weights.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A network with factors of low rank.
 *
 * @param architecture the network, with its ranks
 * @param weights that fit it, or empty where only costs were asked for
 * @param before what the network cost
 * @param after what it costs now
 * @param layers what became of each layer that was asked for, in the graph's order
 */
public record FactoredNetwork(
        Architecture architecture,
        Optional<Weights> weights,
        Analysis before,
        Analysis after,
        List<FactoredLayer> layers) {
    public FactoredNetwork {
        layers = List.copyOf(layers);
    }
}
