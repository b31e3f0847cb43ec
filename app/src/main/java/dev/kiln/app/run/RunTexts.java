package dev.kiln.app.run;

import dev.kiln.core.weights.Weights;
import java.util.List;

/** What the window says about weights: it always says which ones it shows. */
public final class RunTexts {
    private RunTexts() {}

    /** The weights of the last run, or those that the next one will use. */
    public static String weights(Weights loaded, RunResult result) {
        if (loaded == null) {
            return "untrained (random, seed 1)";
        }
        int untrained = result == null ? 0 : result.untrained().size();
        return untrained == 0 ? loaded.description() : loaded.description() + " · " + untrained + " layers untrained";
    }

    /** Why predictions mean little; empty where all layers are trained. */
    public static String warning(Weights loaded, RunResult result) {
        if (result == null || result.untrained().isEmpty()) {
            return "";
        }
        List<String> untrained = result.untrained();
        if (loaded == null) {
            return "No weights are loaded: these are random numbers, and predictions mean nothing.";
        }
        String first = String.join(", ", untrained.subList(0, Math.min(3, untrained.size())));
        String more = untrained.size() > 3 ? " and " + (untrained.size() - 3) + " more" : "";
        return "The loaded weights do not fit %s%s: random numbers stand there, and predictions mean little."
                .formatted(first, more);
    }
}
