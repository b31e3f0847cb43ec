package dev.kiln.core.architecture;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rearranges the Fire modules and pools of a SqueezeNet. A stage is named by its index in the body, from 0. A place is a gap
 * between stages: 0 is in front of the first, the number of stages behind the last.
 *
 * <p>Ranks of factored layers go with their module. Bypasses that follow a style (see {@link Bypasses#styleOf}) are laid again in
 * that style, others stay with their module.
 */
public final class Stages {
    private Stages() {}

    /** The name of a stage, as its layers' ids begin: fire5, pool4, pool4_2. */
    public static String idOf(SqueezeNet net, int index) {
        checkIndex(net, index);
        int number = SqueezeNet.FIRST_FIRE - 1;
        int pools = 0;
        for (int i = 0; i <= index; i++) {
            boolean fire = net.body().get(i) instanceof FireModule;
            number += fire ? 1 : 0;
            pools = fire ? 0 : pools + 1;
        }
        return pools == 0 ? "fire" + number : "pool" + number + (pools == 1 ? "" : "_" + pools);
    }

    /** The stage that a layer belongs to, by the layer's id; empty for layers of the stem and the classifier. */
    public static OptionalInt indexOf(SqueezeNet net, String layerId) {
        int slash = layerId.indexOf('/');
        String id = slash < 0 ? layerId : layerId.substring(0, slash);
        for (int i = 0; i < net.body().size(); i++) {
            if (idOf(net, i).equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Puts stages into a place, in their order. */
    public static SqueezeNet insert(SqueezeNet net, int place, List<? extends Stage> stages) {
        checkPlace(net, place);
        Rearrangement body = new Rearrangement(net);
        IntStream.range(0, place).forEach(body::keep);
        body.add(stages);
        IntStream.range(place, net.body().size()).forEach(body::keep);
        return body.toNet();
    }

    /**
     * Takes stages away.
     *
     * @throws IllegalArgumentException where no Fire module would be left
     */
    public static SqueezeNet remove(SqueezeNet net, Collection<Integer> indices) {
        checkIndices(net, indices);
        Rearrangement body = new Rearrangement(net);
        boolean hasFire = false;
        for (int i = 0; i < net.body().size(); i++) {
            if (!indices.contains(i)) {
                body.keep(i);
                hasFire |= net.body().get(i) instanceof FireModule;
            }
        }
        if (!hasFire) {
            throw new IllegalArgumentException("a SqueezeNet needs one Fire module at least");
        }
        return body.toNet();
    }

    /**
     * Moves stages together into a place; their order stays.
     *
     * @param place among all stages as they are before
     */
    public static SqueezeNet move(SqueezeNet net, Collection<Integer> indices, int place) {
        checkIndices(net, indices);
        checkPlace(net, place);
        Rearrangement body = new Rearrangement(net);
        for (int i = 0; i <= net.body().size(); i++) {
            if (i == place) {
                sorted(indices).forEach(body::keep);
            }
            if (i < net.body().size() && !indices.contains(i)) {
                body.keep(i);
            }
        }
        return body.toNet();
    }

    /** Puts copies of stages behind the last of them; their order stays. */
    public static SqueezeNet duplicate(SqueezeNet net, Collection<Integer> indices) {
        checkIndices(net, indices);
        Set<Integer> sorted = sorted(indices);
        int place = sorted.stream().reduce(-1, (a, b) -> b) + 1;
        Rearrangement body = new Rearrangement(net);
        IntStream.range(0, place).forEach(body::keep);
        sorted.forEach(body::keep);
        IntStream.range(place, net.body().size()).forEach(body::keep);
        return body.toNet();
    }

    /** Puts another stage where one is. */
    public static SqueezeNet replace(SqueezeNet net, int index, Stage stage) {
        checkIndex(net, index);
        Rearrangement body = new Rearrangement(net);
        IntStream.range(0, index).forEach(body::keep);
        body.add(List.of(stage));
        IntStream.range(index + 1, net.body().size()).forEach(body::keep);
        return body.toNet();
    }

    private static Set<Integer> sorted(Collection<Integer> indices) {
        return new TreeSet<>(indices);
    }

    private static void checkIndices(SqueezeNet net, Collection<Integer> indices) {
        indices.forEach(index -> checkIndex(net, index));
    }

    private static void checkIndex(SqueezeNet net, int index) {
        if (index < 0 || index >= net.body().size()) {
            throw new IllegalArgumentException("there is no stage %d: they go from 0 to %d"
                    .formatted(index, net.body().size() - 1));
        }
    }

    private static void checkPlace(SqueezeNet net, int place) {
        if (place < 0 || place > net.body().size()) {
            throw new IllegalArgumentException("there is no place %d: they go from 0 to %d"
                    .formatted(place, net.body().size()));
        }
    }
}
