package dev.kiln.app.inspector;

import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.NetworkPart;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What can be changed about a layer outside the Fire modules. */
final class LayerFields {
    private static final double PERCENT = 100;

    private LayerFields() {}

    static List<Field> of(SqueezeNet net, String layerId) {
        OptionalInt stage = Stages.indexOf(net, layerId);
        if (stage.isPresent() && net.body().get(stage.getAsInt()) instanceof Pool pool) {
            return new PoolFields(net, stage.getAsInt(), pool).all();
        } else if (!isConvolution(net, layerId)) {
            return NetworkFields.of(net);
        }
        return switch (NetworkPart.of(net, layerId)) {
            case STEM -> stem(net);
            case CLASSIFIER -> classifier(net);
            default -> NetworkFields.of(net);
        };
    }

    /** Whether a layer is a convolution, or the ReLU behind one. */
    private static boolean isConvolution(SqueezeNet net, String layerId) {
        LayerGraph graph = net.expand();
        OptionalInt index = graph.indexOf(layerId);
        if (index.isEmpty()) {
            return false;
        }
        LayerNode node = graph.node(index.getAsInt());
        return node.layer() instanceof Layer.Convolution
                || node.layer() instanceof Layer.Relu
                        && graph.node(node.input()).layer() instanceof Layer.Convolution;
    }

    private static List<Field> stem(SqueezeNet net) {
        Stem stem = net.stem();
        return List.of(
                new Field.Number(
                        "filters",
                        Term.STEM_FILTERS.sentence(),
                        "filters",
                        stem.filters(),
                        1,
                        4096,
                        8,
                        Edits::stemFilters),
                new Field.Number(
                        "kernel", Term.STEM_KERNEL.sentence(), "px", stem.kernel(), 1, 31, 2, Edits::stemKernel),
                new Field.Number(
                        "stride", Term.STEM_STRIDE.sentence(), "px", stem.stride(), 1, 16, 1, Edits::stemStride),
                new Field.Number(
                        "padding", Term.STEM_PADDING.sentence(), "px", stem.padding(), 0, 15, 1, Edits::stemPadding),
                FireFields.poolAfter(net, 1));
    }

    static Set<Integer> withPlace(Set<Integer> places, int place, boolean wanted) {
        Set<Integer> changed = new TreeSet<>(places);
        if (wanted) {
            changed.add(place);
        } else {
            changed.remove(place);
        }
        return changed;
    }

    private static List<Field> classifier(SqueezeNet net) {
        return List.of(
                new Field.Number("classes", Term.CLASSES.sentence(), "", net.classes(), 1, 65_536, 10, Edits::classes),
                new Field.Number(
                        "padding",
                        Term.CLASSIFIER_PADDING.sentence(),
                        "cells",
                        net.classifier().padding(),
                        0,
                        8,
                        1,
                        Edits::classifierPadding),
                new Field.Number(
                        "dropout",
                        Term.DROPOUT.sentence(),
                        "%",
                        (int) Math.round(net.classifier().dropout() * PERCENT),
                        0,
                        99,
                        5,
                        percent -> Edits.dropout(percent / PERCENT)),
                new Field.Toggle(
                        "ReLU",
                        Term.CLASSIFIER_RELU.sentence(),
                        net.classifier().relu(),
                        Edits::classifierRelu));
    }
}
