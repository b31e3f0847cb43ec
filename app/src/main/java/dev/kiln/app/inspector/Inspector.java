package dev.kiln.app.inspector;

import dev.kiln.app.document.DocumentState;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.CountingConvention;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What there is to see and to change about a selected layer. */
public final class Inspector {
    private Inspector() {}

    /**
     * Inspects a layer.
     *
     * @param layerId id of the selected layer, or null for the whole network
     */
    public static Inspection inspect(DocumentState state, String layerId) {
        LayerCost cost =
                layerId == null ? null : state.analysis().layer(layerId).orElse(null);
        Architecture architecture = state.architecture();
        if (cost == null) {
            return new Inspection(
                    architecture.name(),
                    "select a layer to see and change it",
                    NetworkFields.of(architecture),
                    networkFacts(state.analysis()));
        }
        OptionalInt fire = fireNumber(layerId);
        List<Fact> facts = new ArrayList<>(layerFacts(cost));
        facts.addAll(RankField.facts(state, layerId));
        if (architecture instanceof SqueezeNet net) {
            if (fire.isPresent() && fire.getAsInt() < net.fireCount() + SqueezeNet.FIRST_FIRE) {
                int number = fire.getAsInt();
                facts.addAll(moduleFacts(state, number));
                return new Inspection(
                        "fire" + number,
                        words(cost) + hint(net, number),
                        RankField.behind(FireFields.of(net, number), state, layerId),
                        facts);
            }
            return new Inspection(
                    layerId, words(cost), RankField.behind(LayerFields.of(net, layerId), state, layerId), facts);
        }
        return new Inspection(
                layerId, words(cost), RankField.behind(NetworkFields.of(architecture), state, layerId), facts);
    }

    /** The number of the Fire module that a layer belongs to: 5 for fire5/concat. */
    static OptionalInt fireNumber(String layerId) {
        int slash = layerId.indexOf('/');
        if (!layerId.startsWith("fire") || slash < 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(layerId.substring("fire".length(), slash)));
    }

    private static String words(LayerCost cost) {
        return cost.id() + " · " + cost.layer().kind().replace('-', ' ');
    }

    /** A Fire module whose squeeze layer does not squeeze is possible, and the paper tries it, but worth a word. */
    private static String hint(SqueezeNet net, int number) {
        return net.fires().get(number - SqueezeNet.FIRST_FIRE).squeezes()
                ? ""
                : "\nThe squeeze layer is as wide as the expand layer: it saves nothing (paper, 3.2).";
    }

    private static List<Fact> layerFacts(LayerCost cost) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("output", cost.outputShape().toString(), "Channels × height × width of what it computes."));
        if (cost.parameters() > 0) {
            facts.add(new Fact("parameters", Figures.count(cost.parameters()), "Its weights and biases."));
            facts.add(new Fact("MACs", Figures.count(cost.macs()), "Multiply-accumulates, biases not counted."));
        }
        facts.add(new Fact(
                "receptive field", cost.receptiveField().height() + " px", "Part of the picture that one cell sees."));
        facts.add(new Fact(
                "field stride",
                cost.receptiveField().strideHeight() + " px",
                "Distance in the picture between what neighbouring cells see."));
        facts.add(new Fact(
                "held meanwhile",
                Figures.binaryBytes(Precision.FP32.bytes(cost.liveElements())),
                "Activations in memory while this layer runs, fp32."));
        return facts;
    }

    private static List<Fact> networkFacts(Analysis analysis) {
        return List.of(
                new Fact(
                        "layers",
                        Figures.count(analysis.layers().size()),
                        "Layers of the graph, ReLU and others included."),
                new Fact(
                        "MACs",
                        Figures.count(analysis.macs()),
                        "Multiply-accumulates for one picture, biases not counted."),
                new Fact(
                        "FLOPs",
                        Figures.rounded(analysis.operations(CountingConvention.FLOP)),
                        "2 × MACs: the authors' 1.72 GFLOPS for SqueezeNet v1.0."),
                new Fact(
                        "weights, fp16",
                        Figures.bytes(analysis.weightBytes(Precision.FP16)),
                        "Two bytes for each parameter."),
                new Fact(
                        "weights, int8",
                        Figures.bytes(analysis.weightBytes(Precision.INT8)),
                        "One byte for each parameter."),
                new Fact(
                        "activations",
                        Figures.rounded(analysis.activationElements()),
                        "Values that come out of convolutions, pools, concatenations, additions and dense layers together."),
                new Fact("peak at", analysis.peakLayer().id(), "The layer at which most activations are held."));
    }

    private static List<Fact> moduleFacts(DocumentState state, int number) {
        String prefix = "fire" + number + "/";
        long parameters = 0;
        long macs = 0;
        for (LayerCost cost : state.analysis().layers()) {
            if (cost.id().startsWith(prefix)) {
                parameters += cost.parameters();
                macs += cost.macs();
            }
        }
        return List.of(
                new Fact("module parameters", Figures.count(parameters), "All layers of the module together."),
                new Fact("module MACs", Figures.count(macs), "All layers of the module together."));
    }
}
