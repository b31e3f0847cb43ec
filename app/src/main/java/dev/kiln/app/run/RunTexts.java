package dev.kiln.app.run;

import dev.kiln.core.analysis.ClassEvidence;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.weights.Weights;
import java.util.List;

/** What the window says about weights: it always says which ones it shows. */
public final class RunTexts {
    private RunTexts() {}

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
        return "Untrained, with random weights: %s%s. These predictions mean little.".formatted(first, more);
    }

    /** A layer's id, marked where random numbers stand in for trained weights. */
    public static String layerName(RunResult result, String id) {
        return result.untrained().contains(id) ? id + " · untrained" : id;
    }

    /** The name of a way of preprocessing in the window. */
    static String preprocessing(Preprocessing choice) {
        return choice == Preprocessing.CAFFE ? "Caffe input" : "torchvision input";
    }

    /** What is shown after the user stopped a run. */
    static String stopped(RunResult shown) {
        return "The run was stopped. " + old(shown);
    }

    /**
     * What is shown after a run that failed.
     *
     * @param reason a whole sentence without its stop, or empty where it was told elsewhere
     */
    static String refused(String network, String reason, RunResult shown) {
        return (reason.isEmpty() ? network + " did not run" : reason) + ". " + old(shown);
    }

    private static String old(RunResult shown) {
        return shown == null
                ? "There is nothing to show yet."
                : "Shown is the last result: %s on %s."
                        .formatted(shown.graph().graph().name(), shown.picture().name());
    }

    /** What a row of predictions does when it is chosen. */
    static String evidenceHint(String layer) {
        return "Shows where the picture speaks for this class: the average of its map of %s is its score before softmax"
                        .formatted(layer)
                + " (class activation mapping, Zhou et al. 2016).";
    }

    /** Why a network has no map for each class. */
    static String noEvidence(ClassEvidence evidence) {
        return "No map belongs to one class alone: the scores come from %s, not from the average of a convolution's maps."
                .formatted(evidence.obstacle());
    }
}
