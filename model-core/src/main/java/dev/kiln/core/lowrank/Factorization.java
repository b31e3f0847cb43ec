package dev.kiln.core.lowrank;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes layers of a network as factors of low rank, with their weights. Where ranks apply: {@link LowRank}. */
public final class Factorization {
    private Factorization() {}

    /**
     * What ranks cost, without weights.
     *
     * @param ranks by layer id
     * @throws InputException where the network has problems, a layer cannot be factored, or a rank is not from 1 to min(m, n)
     */
    public static FactoredNetwork costs(Architecture architecture, Map<String, Integer> ranks) throws InputException {
        Matrices matrices = Matrices.of(architecture);
        matrices.check(ranks);
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        for (String layer : matrices.ordered(ranks.keySet())) {
            chosen.put(layer, new Chosen(ranks.get(layer), true, Optional.empty()));
        }
        return network(architecture, matrices, chosen, Optional.empty());
    }

    /**
     * Factors layers and their weights. Weights of other layers stay as they are; weights of no layer are left out.
     *
     * @param progress told of each layer, and may cancel between two of them
     * @throws InputException as in {@link #costs}; where the weights do not fit, or one is no number
     */
    public static FactoredNetwork factorize(
            Architecture architecture, Weights weights, RankChoice choice, Progress progress) throws InputException {
        Matrices matrices = Matrices.of(architecture);
        List<String> layers = matrices.check(choice);
        FactoredWeights factored = new FactoredWeights(matrices.graph(), weights);
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        for (String layer : layers) {
            progress.step(chosen.size(), layers.size(), "singular values of " + layer);
            MatrixShape shape = matrices.shape(layer);
            try (var matrix = SingularValueDecomposition.of(shape, factored.matrix(layer))) {
                Chosen found = choose(choice, layer, shape, matrix.spectrum());
                chosen.put(layer, found);
                if (found.isFactored()) {
                    factored.put(layer, shape, matrix.factors(found.rank()));
                }
            }
        }
        progress.step(layers.size(), layers.size(), "done");
        return network(architecture, matrices, chosen, Optional.of(factored.weights()));
    }

    private record Chosen(int rank, boolean isFactored, Optional<Spectrum> spectrum) {}

    private static Chosen choose(RankChoice choice, String layer, MatrixShape shape, Spectrum spectrum) {
        if (choice instanceof RankChoice.Energy energy) {
            int rank = spectrum.rankFor(energy.share());
            return new Chosen(rank, rank <= shape.breakEvenRank(), Optional.of(spectrum));
        }
        return new Chosen(((RankChoice.Fixed) choice).ranks().get(layer), true, Optional.of(spectrum));
    }

    private static FactoredNetwork network(
            Architecture architecture, Matrices matrices, Map<String, Chosen> chosen, Optional<Weights> weights)
            throws InputException {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        chosen.forEach((layer, found) -> {
            if (found.isFactored()) {
                ranks.put(layer, found.rank());
            }
        });
        Architecture factored = architecture.withRanks(architecture.ranks().with(ranks));
        Analysis before = Analysis.of(matrices.graph());
        Analysis after = Analysis.of(Matrices.shaped(factored));
        List<FactoredLayer> layers = new ArrayList<>();
        chosen.forEach((layer, found) -> layers.add(new FactoredLayer(
                layer,
                matrices.shape(layer),
                found.rank(),
                found.isFactored(),
                found.spectrum(),
                cost(before, layer),
                cost(after, layer))));
        return new FactoredNetwork(factored, weights, before, after, layers);
    }

    /** The cost of a layer, or of its two factors. */
    private static FactoredLayer.Cost cost(Analysis analysis, String layer) {
        LayerCost cost = analysis.layer(layer).orElseThrow();
        Optional<LayerCost> first = analysis.layer(LowRank.firstFactor(layer));
        return new FactoredLayer.Cost(
                cost.parameters() + first.map(LayerCost::parameters).orElse(0L),
                cost.macs() + first.map(LayerCost::macs).orElse(0L));
    }
}
