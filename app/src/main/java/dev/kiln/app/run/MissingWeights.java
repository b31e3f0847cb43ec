package dev.kiln.app.run;

import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.weights.Weights;
import java.util.List;

/** What the window says about layers that find no weights of their name and shape among those that are loaded. */
public final class MissingWeights {
    /** Names that one line has room for. */
    private static final int LISTED = 3;

    private MissingWeights() {}

    /**
     * Which weights are in use, in a few words.
     *
     * @param loaded or null
     * @param untrained ids of the layers that have random numbers instead
     */
    public static String line(Weights loaded, List<String> untrained) {
        if (loaded == null) {
            return "untrained (random, seed " + RunViewModel.SEED + ")";
        }
        return untrained.isEmpty()
                ? loaded.description()
                : loaded.description() + " · ⚠ untrained: " + some(modules(untrained));
    }

    /** All layers without weights and why they have none; empty where all have some, or none are loaded at all. */
    public static String explanation(Weights loaded, List<String> untrained) {
        return loaded == null || untrained.isEmpty()
                ? ""
                : ("Random numbers stand in for the weights of %s.\n%s has none of these names and shapes. Weights stay with a"
                                + " layer's name: a module that is moved takes those of its new place, where they fit.")
                        .formatted(String.join(", ", untrained), loaded.description());
    }

    /** Modules by their first part, other layers by their id. */
    private static List<String> modules(List<String> layers) {
        return layers.stream()
                .map(id -> LowRank.layerOf(id).replaceFirst("/.*", ""))
                .distinct()
                .toList();
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
        return names.size() <= LISTED ? first : first + " and " + (names.size() - LISTED) + " more";
    }
}
