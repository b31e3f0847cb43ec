package dev.kiln.core.lowrank;

import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.NonFiniteWeight;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of a network while its layers are factored. */
final class FactoredWeights {
    private final ShapedGraph graph;
    private final Weights whole;
    private final Map<String, List<WeightTensor>> factors = new HashMap<>();

    /** @throws InputException where the weights do not fit, or one is no number */
    FactoredWeights(ShapedGraph graph, Weights whole) throws InputException {
        List<WeightFit.Misfit> misfits = WeightFit.misfits(graph, whole);
        if (!misfits.isEmpty()) {
            throw new InputException(
                    whole.description(),
                    "",
                    "does not fit %s: %s".formatted(graph.graph().name(), WeightFit.summary(misfits)));
        }
        Optional<NonFiniteWeight> broken = NonFiniteWeight.first(whole);
        if (broken.isPresent()) {
            throw new InputException(whole.description(), "", broken.get().toString());
        }
        this.graph = graph;
        this.whole = whole;
    }

    /** The matrix of a layer, row-major: OIHW with a window of one cell is OI. */
    float[] matrix(String layer) {
        return tensor(WeightTensor.weightName(layer)).values();
    }

    /** Replaces a layer's matrix by its factors. */
    void put(String layer, MatrixShape shape, LowRankFactors found) {
        String first = LowRank.firstFactor(layer);
        int dimensions = tensor(WeightTensor.weightName(layer)).shape().size();
        factors.put(
                layer,
                List.of(
                        matrix(first, dimensions, found.rank(), shape.inputs(), found.first()),
                        new WeightTensor(WeightTensor.biasName(first), List.of(found.rank()), new float[found.rank()]),
                        matrix(layer, dimensions, shape.outputs(), found.rank(), found.second())));
    }

    /** OI for dense layers, OIHW for convolutions. */
    private static WeightTensor matrix(String layer, int dimensions, int outputs, int inputs, float[] values) {
        List<Integer> shape = dimensions == 2 ? List.of(outputs, inputs) : List.of(outputs, inputs, 1, 1);
        return new WeightTensor(WeightTensor.weightName(layer), shape, values);
    }

    /** All tensors, in the graph's order. */
    Weights weights() {
        List<WeightTensor> tensors = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            tensors.addAll(factors.getOrDefault(layer.layerId(), List.of()));
            if (!factors.containsKey(layer.layerId())) {
                tensors.add(tensor(layer.weightName()));
            }
            tensors.add(tensor(layer.biasName()));
        }
        return new Weights(
                whole.origin(),
                whole.description() + ", low rank",
                tensors,
                whole.framework().orElse(null));
    }

    private WeightTensor tensor(String name) {
        return whole.tensor(name).orElseThrow();
    }
}
