package dev.kiln.app.sides;

import dev.kiln.app.run.RunResult;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.TensorDistance;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** Two runs in words. */
final class SideTexts {
    private SideTexts() {}

    /** What a run has that the other has not; its picture where they are of the same inputs. */
    static String title(RunResult side, RunResult other) {
        List<String> parts = new ArrayList<>();
        if (side.picture() != other.picture()) {
            parts.add(side.picture().name());
        }
        if (!side.graph().graph().equals(other.graph().graph())) {
            parts.add(network(side, other));
        }
        if (!side.weights().description().equals(other.weights().description())) {
            parts.add(weights(side));
        } else if (isMixed(side) && !side.untrained().equals(other.untrained())) {
            parts.add(untrained(side));
        }
        return parts.isEmpty() ? side.picture().name() : String.join(" · ", parts);
    }

    /** The network's name, or how large it is where both have the same name. */
    private static String network(RunResult side, RunResult other) {
        LayerGraph graph = side.graph().graph();
        if (!graph.name().equals(other.graph().graph().name())) {
            return graph.name();
        }
        long parameters = Analysis.of(side.graph()).parameters();
        return parameters != Analysis.of(other.graph()).parameters()
                ? Figures.count(parameters, "parameter")
                : Figures.count(graph.size(), "layer");
    }

    /** All inputs of a run. */
    static String inputs(RunResult side) {
        return "picture: %s\nweights: %s\nnetwork: %s"
                .formatted(
                        side.picture().name(),
                        weights(side),
                        side.graph().graph().name());
    }

    private static String weights(RunResult side) {
        return side.weights().description() + (isMixed(side) ? ", " + untrained(side) : "");
    }

    /** True where loaded weights fit some layers only. */
    private static boolean isMixed(RunResult side) {
        return side.weights().origin() != Weights.Origin.UNTRAINED
                && !side.untrained().isEmpty();
    }

    private static String untrained(RunResult side) {
        int layers = side.untrained().size();
        return Figures.count(layers, "layer") + " untrained";
    }

    /** For example "relative L2 0.1234 · cosine 0.9921". */
    static String distance(TensorDistance distance) {
        return distance.isDefined()
                ? "relative L2 %s · cosine %s"
                        .formatted(Figures.value(distance.relativeL2()), Figures.fixed(distance.cosine(), 4))
                : "no distance: some values are no finite numbers";
    }

    /** Why a layer has no distance, in two words. */
    static String shortReason(LayerDistance row) {
        if (row.second().isEmpty()) {
            return "only in A";
        }
        return row.first().isEmpty() ? "only in B" : "other shape";
    }

    /** Why a layer has no distance; it must have none. */
    static String reason(LayerDistance row) {
        if (row.second().isEmpty()) {
            return "B has no layer %s, so there is nothing to subtract A's from.".formatted(row.layer());
        } else if (row.first().isEmpty()) {
            return "A has no layer %s, so there is nothing to subtract from B's.".formatted(row.layer());
        }
        TensorShape first = row.first().orElseThrow();
        TensorShape second = row.second().orElseThrow();
        return "%s is %s in A and %s in B: only maps of one shape can be subtracted."
                .formatted(row.layer(), first, second);
    }
}
