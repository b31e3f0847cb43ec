package dev.kiln.app.inspector;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.terms.Term;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.architecture.Ranks;
import dev.kiln.core.lowrank.MatrixShape;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rank of a layer that can be two factors instead of one matrix. */
final class RankField {
    private RankField() {}

    /** The fields, and the rank where the layer, or the one that it is a factor of, can have one. */
    static List<Field> behind(List<Field> fields, DocumentState state, String layerId) {
        Optional<String> found = factorable(state.architecture(), layerId);
        if (found.isEmpty()) {
            return fields;
        }
        String layer = found.get();
        int rank = rankOf(state, layer);
        List<Field> all = new ArrayList<>(fields);
        all.add(new Field.Number(
                "rank",
                Term.RANK.sentence(),
                "",
                rank,
                0,
                // an edit elsewhere may have made the matrix smaller than its rank
                Math.max(rank, shape(state.analysis(), layer).fullRank()),
                8,
                value -> Edits.rank(layer, value)));
        return all;
    }

    /** The fields, and one rank for the same part of several modules where it can have one in all of them. */
    static List<Field> behindAll(List<Field> fields, DocumentState state, List<String> layerIds, String what) {
        List<String> layers = layerIds.stream()
                .flatMap(id -> factorable(state.architecture(), id).stream())
                .filter(id -> state.analysis().layer(id).isPresent())
                .toList();
        if (layers.size() < layerIds.size()) {
            return fields;
        }
        List<Integer> ranks = layers.stream().map(id -> rankOf(state, id)).toList();
        int first = ranks.get(0);
        List<Field> all = new ArrayList<>(fields);
        all.add(new Field.Number(
                "rank",
                Term.RANK.sentence(),
                "",
                first,
                0,
                layers.stream()
                        .mapToInt(id -> Math.max(
                                rankOf(state, id), shape(state.analysis(), id).fullRank()))
                        .min()
                        .orElseThrow(),
                8,
                value -> ModuleGroup.all(
                        "set rank of %s to %s".formatted(what, value == 0 ? "full" : value),
                        layers,
                        id -> id,
                        id -> Edits.rank(id, value)),
                null,
                ranks.stream().distinct().count() > 1));
        return all;
    }

    private static int rankOf(DocumentState state, String layer) {
        return state.architecture().ranks().byLayer().getOrDefault(layer, 0);
    }

    /** The rank from which on factors cost more than the matrix; none where the layer can have no rank. */
    static List<Fact> facts(DocumentState state, String layerId) {
        return factorable(state.architecture(), layerId).stream()
                .map(layer -> shape(state.analysis(), layer).breakEvenRank())
                .map(rank -> new Fact("rank saves to", Figures.count(rank), Term.RANK_SAVES.sentence()))
                .toList();
    }

    private static Optional<String> factorable(Architecture architecture, String layerId) {
        Ranks ranks = architecture.ranks();
        String layer = ranks.byLayer().containsKey(LowRank.layerOf(layerId)) ? LowRank.layerOf(layerId) : layerId;
        boolean isMatrix =
                LowRank.layers(architecture.withRanks(Ranks.NONE).expand()).contains(layer);
        return isMatrix ? Optional.of(layer) : Optional.empty();
    }

    /** The matrix of a layer, or that of its two factors together. */
    private static MatrixShape shape(Analysis analysis, String layer) {
        LayerCost second = analysis.layer(layer).orElseThrow();
        LayerCost first = analysis.layer(LowRank.firstFactor(layer)).orElse(second);
        return new MatrixShape(
                second.outputShape().channels(), first.inputShape().channels());
    }
}
