package dev.kiln.app.inspector;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What can be changed about a layer outside the Fire modules. */
final class LayerFields {
    private LayerFields() {}

    static List<Field> of(SqueezeNet net, String layerId) {
        String last = Integer.toString(net.fireCount() + 2);
        if (layerId.equals("conv1") || layerId.equals("relu_conv1")) {
            return stem(net);
        } else if (layerId.startsWith("pool")) {
            return pool(net, layerId);
        } else if (layerId.endsWith("conv" + last)) {
            return classifier(net);
        }
        return NetworkFields.of(net);
    }

    private static List<Field> stem(SqueezeNet net) {
        Stem stem = net.stem();
        return List.of(
                new Field.Number("filters", "Filters of conv1.", stem.filters(), 1, 4096, 8, Edits::stemFilters),
                new Field.Number(
                        "kernel", "Rows and columns of conv1's window.", stem.kernel(), 1, 31, 2, Edits::stemKernel),
                new Field.Number("stride", "Pixels between two windows.", stem.stride(), 1, 16, 1, Edits::stemStride),
                new Field.Number("padding", "Pixels added on each side.", stem.padding(), 0, 15, 1, Edits::stemPadding),
                FireFields.poolAfter(net, 1));
    }

    private static List<Field> pool(SqueezeNet net, String layerId) {
        int place = place(layerId);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Number(
                "place",
                "The module that the pool stands behind: 1 is conv1, 4 is fire4. Pooling late keeps large activation maps.",
                place,
                1,
                net.fireCount() + 1,
                1,
                target -> move(net, place, target)));
        net.body().stream()
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast)
                .findFirst()
                .ifPresent(pool -> fields.add(new Field.Choice(
                        "all pools round",
                        "Whether a last window that hangs over the edge counts: Caffe rounds up (ceil), most others down (floor).",
                        FireFields.word(pool.rounding()),
                        Arrays.stream(Rounding.values()).map(FireFields::word).toList(),
                        word -> Edits.poolRounding(Rounding.valueOf(word.toUpperCase(Locale.ROOT))))));
        fields.add(new Field.Toggle(
                "pool here",
                "Switch off to remove the pool.",
                true,
                wanted -> Edits.pools(withPlace(Pools.places(net), place, wanted))));
        return fields;
    }

    private static Edit move(SqueezeNet net, int from, int to) {
        return Edits.pools(withPlace(withPlace(Pools.places(net), from, false), to, true));
    }

    /** 4 for pool4 and for pool4_2. */
    private static int place(String layerId) {
        String digits = layerId.substring("pool".length());
        int underscore = digits.indexOf('_');
        return Integer.parseInt(underscore < 0 ? digits : digits.substring(0, underscore));
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
                new Field.Number("classes", "Classes to tell apart.", net.classes(), 1, 65_536, 10, Edits::classes),
                new Field.Number(
                        "padding",
                        "1 in the authors' v1.0 file, by accident but in its weights: conv10 is 15×15 there, not 13×13.",
                        net.classifier().padding(),
                        0,
                        8,
                        1,
                        Edits::classifierPadding));
    }
}
