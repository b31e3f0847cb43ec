package dev.kiln.app.shell;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.Optional;

/**
 * Weights that were opened but do not fit the network, with what can be done about it.
 *
 * @param weights what was opened
 * @param network the network's name
 * @param misfits what does not fit, at least one
 * @param layers number of the network's layers that have weights
 * @param fitting how many of them would find theirs
 * @param preset a network that the weights fit as a whole, or empty
 */
record WeightOffer(
        Weights weights,
        String network,
        List<WeightFit.Misfit> misfits,
        int layers,
        int fitting,
        Optional<Preset> preset) {
    WeightOffer {
        misfits = List.copyOf(misfits);
    }

    /** The offer for weights and a network; empty where they fit. */
    static Optional<WeightOffer> of(ShapedGraph graph, Weights weights, Optional<Preset> preset) {
        List<WeightFit.Misfit> misfits = WeightFit.misfits(graph, weights);
        if (misfits.isEmpty()) {
            return Optional.empty();
        }
        int layers = LayerWeights.of(graph).size();
        int fitting = layers - WeightFit.misfitLayers(graph, weights).size();
        return Optional.of(new WeightOffer(weights, graph.graph().name(), misfits, layers, fitting, preset));
    }

    /** The first preset that weights fit as a whole. Reads presets, so not for the JavaFX thread. */
    static Optional<Preset> fittingPreset(Weights weights) {
        return Presets.all().stream()
                .filter(preset -> WeightFit.misfits(
                                ShapedGraph.infer(preset.architecture().expand()), weights)
                        .isEmpty())
                .findFirst();
    }

    /** True where loading a part makes sense. */
    boolean fitsInPart() {
        return fitting > 0;
    }

    /** What is wrong, with the first misfits. */
    String text() {
        String how = fitsInPart()
                ? "fits %d of the %s of".formatted(fitting, Figures.count(layers, "layer"))
                : "fits no layer of";
        return "%s %s %s. %s.".formatted(weights.description(), how, network, WeightFit.summary(misfits));
    }
}
