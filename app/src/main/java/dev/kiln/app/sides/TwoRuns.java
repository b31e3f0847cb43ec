package dev.kiln.app.sides;

import dev.kiln.app.run.RunResult;
import dev.kiln.core.network.ActivationDistance;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.LayerDistance;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two runs and how far they are apart.
 *
 * @param first the window's run, A
 * @param second the other run, B
 * @param distances of all layers: those of the first run in its order, then those that only the second has
 */
public record TwoRuns(RunResult first, RunResult second, List<LayerDistance> distances) {
    public TwoRuns {
        distances = List.copyOf(distances);
    }

    /** Compares two runs: some 10 ms for SqueezeNet. */
    public static TwoRuns of(RunResult first, RunResult second) {
        return new TwoRuns(first, second, ActivationDistance.byLayer(first.activations(), second.activations()));
    }

    /** The distance of a layer, or empty where neither run has it. */
    public Optional<LayerDistance> distance(String layer) {
        return distances.stream().filter(row -> row.layer().equals(layer)).findFirst();
    }

    /**
     * The distances without those of layers that only name the values of a layer before them, such as the ReLU behind a
     * convolution.
     */
    public List<LayerDistance> withoutRepetitions() {
        Set<String> own = new HashSet<>(ownValues(first.activations()));
        own.addAll(ownValues(second.activations()));
        return distances.stream().filter(row -> own.contains(row.layer())).toList();
    }

    /** The layers of a run whose values no layer before them has. */
    private static List<String> ownValues(Activations run) {
        Set<float[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return run.layers().stream()
                .filter(layer -> seen.add(run.of(layer).values()))
                .toList();
    }

    /** The values of a layer in a run, or empty where it has no such layer. */
    static Optional<Activations.Tensor> tensor(RunResult run, String layer) {
        return run.activations().layers().contains(layer)
                ? Optional.of(run.activations().of(layer))
                : Optional.empty();
    }
}
