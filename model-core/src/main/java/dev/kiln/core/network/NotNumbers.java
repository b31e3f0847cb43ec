package dev.kiln.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values of one layer that are no numbers: finite weights may overflow in a run.
 *
 * @param layerId the layer
 * @param nan number of values that are NaN
 * @param infinite number of values that are infinite
 * @param values number of all values of the layer
 */
public record NotNumbers(String layerId, int nan, int infinite, int values) {
    /** The first layer of a run, in the graph's order, with such values; empty where all values are numbers. */
    public static Optional<NotNumbers> first(Activations run) {
        return in(run).findFirst();
    }

    /** All layers of a run with such values, in the graph's order. */
    public static List<NotNumbers> all(Activations run) {
        return in(run).toList();
    }

    private static Stream<NotNumbers> in(Activations run) {
        return run.layers().stream()
                .map(layer -> of(layer, run.of(layer).values()))
                .filter(found -> found.count() > 0);
    }

    /** Counts the values of a layer. */
    public static NotNumbers of(String layerId, float... values) {
        int nan = 0;
        int infinite = 0;
        for (float value : values) {
            nan += Float.isNaN(value) ? 1 : 0;
            infinite += Float.isInfinite(value) ? 1 : 0;
        }
        return new NotNumbers(layerId, nan, infinite, values.length);
    }

    /** Number of values that are no numbers. */
    public int count() {
        return nan + infinite;
    }

    /** For people: conv1: 12 of 1,000 values are no numbers (10 NaN, 2 infinite). */
    public String words() {
        List<String> kinds = new ArrayList<>();
        if (nan > 0) {
            kinds.add("%,d NaN".formatted(nan));
        }
        if (infinite > 0) {
            kinds.add("%,d infinite".formatted(infinite));
        }
        return "%s: %,d of %,d %s (%s)"
                .formatted(
                        layerId,
                        count(),
                        values,
                        count() == 1 ? "values is no number" : "values are no numbers",
                        String.join(", ", kinds));
    }
}
