package dev.kiln.app.inspector;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.terms.Term;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What there is to see and to change about a selected layer. */
public final class Inspector {
    private Inspector() {}

    /**
     * Inspects a layer.
     *
     * @param layerId id of the selected layer, or null for the whole network
     */
    public static Inspection inspect(DocumentState state, String layerId) {
        return inspect(state, layerId, Conventions.DEFAULT);
    }

    /** As {@link #inspect(DocumentState, String)}, with operations and sizes counted in a chosen way. */
    public static Inspection inspect(DocumentState state, String layerId, Conventions conventions) {
        return inspect(state, layerId, Set.of(), conventions);
    }

    /**
     * As {@link #inspect(DocumentState, String, Conventions)}, of several modules together where more than one is selected.
     *
     * @param stages indices of the selected stages in the body
     */
    public static Inspection inspect(
            DocumentState state, String layerId, Set<Integer> stages, Conventions conventions) {
        LayerCost cost =
                layerId == null ? null : state.analysis().layer(layerId).orElse(null);
        Architecture architecture = state.architecture();
        if (cost == null) {
            return new Inspection(
                    architecture.name(),
                    "select a layer to see and change it",
                    NetworkFields.of(architecture),
                    networkFacts(state.analysis(), conventions));
        }
        List<Fact> facts = new ArrayList<>(layerFacts(cost, conventions));
        facts.addAll(RankField.facts(state, layerId));
        if (architecture instanceof SqueezeNet net) {
            Optional<ModuleGroup> group = ModuleGroup.of(net, layerId, stages);
            if (group.isPresent()) {
                return new Inspection(
                        group.get().title(),
                        group.get().names(),
                        group.get().fields(state, layerId),
                        moduleFacts(state, group.get().prefixes(), conventions));
            }
            OptionalInt fire = fireNumber(net, layerId);
            if (fire.isPresent()) {
                int number = fire.getAsInt();
                facts.addAll(moduleFacts(state, List.of("fire" + number), conventions));
                return new Inspection(
                        "fire" + number,
                        words(cost),
                        RankField.behind(FireFields.of(net, number), state, layerId),
                        facts,
                        note(net.fires().get(number - SqueezeNet.FIRST_FIRE)));
            }
            return new Inspection(
                    layerId, words(cost), RankField.behind(LayerFields.of(net, layerId), state, layerId), facts);
        }
        return new Inspection(
                layerId, words(cost), RankField.behind(NetworkFields.of(architecture), state, layerId), facts);
    }

    /** The number of the Fire module that a layer belongs to: 5 for fire5/concat. */
    private static OptionalInt fireNumber(SqueezeNet net, String layerId) {
        OptionalInt stage = Stages.indexOf(net, layerId);
        if (stage.isEmpty() || !(net.body().get(stage.getAsInt()) instanceof FireModule)) {
            return OptionalInt.empty();
        }
        long earlier = net.body().subList(0, stage.getAsInt()).stream()
                .filter(FireModule.class::isInstance)
                .count();
        return OptionalInt.of(SqueezeNet.FIRST_FIRE + (int) earlier);
    }

    private static String words(LayerCost cost) {
        return cost.id() + " · " + cost.layer().kind().replace('-', ' ');
    }

    /** A Fire module whose squeeze layer does not squeeze is possible, and the paper tries it, but worth a word. */
    private static String note(FireModule fire) {
        int squeeze = fire.squeeze1x1();
        int expand = fire.outputChannels();
        if (squeeze < expand) {
            return "";
        }
        return squeeze == expand
                ? "The squeeze layer is as wide as the expand layer: it saves nothing (paper, 3.2)."
                : "The squeeze layer is wider than the expand layer, %s against %s: it costs more than it saves (paper, 3.2)."
                        .formatted(Figures.count(squeeze, "filter"), Figures.count(expand));
    }

    private static List<Fact> layerFacts(LayerCost cost, Conventions conventions) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("output", cost.outputShape().toString(), Term.OUTPUT.sentence()));
        if (cost.parameters() > 0) {
            facts.add(new Fact("parameters", Figures.count(cost.parameters()), Term.LAYER_PARAMETERS.sentence()));
        }
        if (conventions.operations(cost) > 0) {
            facts.add(operations(conventions.unit(), conventions.operations(cost), conventions));
        }
        facts.add(new Fact("receptive field", cost.receptiveField().height() + " px", Term.RECEPTIVE_FIELD.sentence()));
        facts.add(new Fact("field stride", cost.receptiveField().strideHeight() + " px", Term.FIELD_STRIDE.sentence()));
        facts.add(new Fact(
                "held meanwhile", conventions.activations(cost.liveElements(), Precision.FP32), Term.HELD.sentence()));
        return facts;
    }

    private static Fact operations(String name, long operations, Conventions conventions) {
        Term term = conventions.counting().unit() == Counting.Unit.MAC ? Term.MAC : Term.FLOP;
        return new Fact(name, Figures.count(operations), term.sentence() + "\n" + conventions.sentence());
    }

    private static List<Fact> networkFacts(Analysis analysis, Conventions conventions) {
        Counting.Unit other =
                conventions.counting().unit() == Counting.Unit.MAC ? Counting.Unit.FLOP : Counting.Unit.MAC;
        Conventions inOther = conventions.withCounting(conventions.counting().withUnit(other));
        return List.of(
                new Fact("layers", Figures.count(analysis.layers().size()), Term.LAYERS.sentence()),
                operations(conventions.unit(), conventions.operations(analysis), conventions),
                operations(inOther.unit(), inOther.operations(analysis), inOther),
                new Fact(
                        "weights, fp16",
                        conventions.weights(analysis.weightBytes(Precision.FP16)),
                        Term.FP16_WEIGHTS.sentence()),
                new Fact(
                        "weights, int8",
                        conventions.weights(analysis.weightBytes(Precision.INT8)),
                        Term.INT8_WEIGHTS.sentence()),
                new Fact(
                        "activations",
                        Figures.rounded(analysis.activationElements()
                                * conventions.counting().batch()),
                        Term.ACTIVATIONS.sentence()),
                new Fact("peak at", analysis.peakLayer().id(), Term.PEAK_AT.sentence()));
    }

    private static List<Fact> moduleFacts(DocumentState state, List<String> modules, Conventions conventions) {
        String whose = modules.size() == 1 ? "module " : "modules' ";
        long parameters = 0;
        long operations = 0;
        for (LayerCost cost : state.analysis().layers()) {
            if (modules.stream().anyMatch(module -> cost.id().startsWith(module + "/"))) {
                parameters += cost.parameters();
                operations += conventions.operations(cost);
            }
        }
        return List.of(
                new Fact(whose + "parameters", Figures.count(parameters), Term.MODULE_PARAMETERS.sentence()),
                new Fact(
                        whose + conventions.unit(),
                        Figures.count(operations),
                        Term.MODULE_OPERATIONS.sentence() + "\n" + conventions.sentence()));
    }
}
