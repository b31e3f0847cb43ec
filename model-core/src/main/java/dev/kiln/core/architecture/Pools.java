package dev.kiln.core.architecture;

import dev.kiln.core.graph.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The places of pools in a SqueezeNet: 1 is after conv1, 4 after fire4. */
public final class Pools {
    private Pools() {}

    /** The places that have a pool. */
    public static Set<Integer> places(SqueezeNet net) {
        Set<Integer> places = new TreeSet<>();
        int number = 1;
        for (Stage stage : net.body()) {
            if (stage instanceof FireModule) {
                number++;
            } else {
                places.add(number);
            }
        }
        return places;
    }

    /**
     * Puts one pool at each of the places and none elsewhere; pools that already are at such a place stay as they are.
     *
     * @throws IllegalArgumentException where a place is behind no convolution of the network
     */
    public static SqueezeNet withPlaces(SqueezeNet net, Set<Integer> places) {
        int lastPlace = net.fireCount() + 1;
        for (int place : places) {
            if (place < 1 || place > lastPlace) {
                throw new IllegalArgumentException(
                        "there is no place %d for a pool: places go from 1, after conv1, to %d, after fire%d"
                                .formatted(place, lastPlace, lastPlace));
            }
        }
        Set<Integer> before = places(net);
        Pool pattern = pattern(net);
        List<Stage> body = new ArrayList<>();
        int number = 1;
        addIfNew(body, number, places, before, pattern);
        for (Stage stage : net.body()) {
            if (stage instanceof FireModule) {
                body.add(stage);
                number++;
                addIfNew(body, number, places, before, pattern);
            } else if (places.contains(number)) {
                body.add(stage);
            }
        }
        return net.withBody(body);
    }

    private static void addIfNew(List<Stage> body, int place, Set<Integer> wanted, Set<Integer> before, Pool pool) {
        if (wanted.contains(place) && !before.contains(place)) {
            body.add(pool);
        }
    }

    /** The pool that new ones are made like: the network's first, or the paper's. */
    private static Pool pattern(SqueezeNet net) {
        for (Stage stage : net.body()) {
            if (stage instanceof Pool pool) {
                return pool;
            }
        }
        return Pool.PAPER;
    }

    /** Rounds the output sizes of all pools that way. */
    public static SqueezeNet withRounding(SqueezeNet net, Rounding rounding) {
        return change(net, pool -> pool.withRounding(rounding));
    }

    /** Changes all pools. */
    public static SqueezeNet change(SqueezeNet net, UnaryOperator<Pool> change) {
        List<Stage> body = new ArrayList<>(net.body().size());
        for (Stage stage : net.body()) {
            body.add(stage instanceof Pool pool ? change.apply(pool) : stage);
        }
        return net.withBody(body);
    }
}
