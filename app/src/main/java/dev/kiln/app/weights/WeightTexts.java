package dev.kiln.app.weights;

import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.FilterStatistics;
import dev.kiln.core.weights.WeightProfile;
import dev.kiln.core.weights.WeightStatistics;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.Optional;

/** Weights in words. */
final class WeightTexts {
    static final String DENSITY =
            "Density: the share of weights other than 0. Pruning sets those that matter least to exactly 0"
                    + " (Han et al. 2016, Deep Compression, section 2).";
    static final String CODEBOOK =
            "Codebook: the few values that all weights of a layer share, so that the file stores a short"
                    + " code for each weight (Han et al. 2016, Deep Compression, section 3).";
    static final String FILLERS =
            "Filler zeros: stored only to bridge gaps between weights that are too long for the few bits"
                    + " of a relative index (Han et al. 2016, Deep Compression, section 2).";
    static final String L1 =
            "L1 norm: the sum of absolute weights; filters with a small one are the first to prune (Li et al. 2017).";
    static final String DISTINCT = "Number of different values; few where the weights share a codebook.";

    private WeightTexts() {}

    /** What of the layers nobody has trained; empty where all weights are loaded ones. */
    static String untrained(List<LayerProfile> layers) {
        int random = (int) layers.stream().filter(layer -> !layer.trained()).count();
        if (random == 0) {
            return "";
        } else if (random == layers.size()) {
            return "⚠ Untrained: random numbers, as a run without weights uses them. Nothing here was learned.";
        }
        return UntrainedBanner.some(random, layers.size());
    }

    /** All layers together. */
    static String total(List<LayerProfile> layers) {
        long weights = 0;
        long nonZero = 0;
        long stored = 0;
        long fillers = 0;
        for (LayerProfile layer : layers) {
            weights += layer.figures().weights();
            nonZero += layer.figures().nonZeroWeights();
            Optional<Codebook> codebook = layer.figures().codebook();
            stored += codebook.map(Codebook::storedEntries).orElse(0L);
            fillers += codebook.map(Codebook::fillerZeros).orElse(0L);
        }
        String all = "%s · %s · %s other than 0 (%s)"
                .formatted(
                        Figures.count(layers.size(), "layer"),
                        Figures.count(weights, "weight"),
                        Figures.count(nonZero),
                        Figures.percent(weights == 0 ? 0 : (double) nonZero / weights));
        return stored == 0
                ? all
                : all
                        + " · %s, %s of them filler zeros"
                                .formatted(Figures.count(stored, "stored entry"), Figures.count(fillers));
    }

    /** One filter. */
    static String filter(FilterStatistics filter) {
        return "filter %d: %s · L1 norm %s"
                .formatted(filter.filter(), spread(filter.values()), Figures.value(filter.l1Norm()));
    }

    /** The values of a tensor. */
    static String spread(WeightStatistics values) {
        return "density %s · %s".formatted(Figures.percent(values.density()), range(values));
    }

    /** Ends and spread of a tensor's values. */
    static String range(WeightStatistics values) {
        return "min %s · max %s · std %s%s"
                .formatted(
                        Figures.value(values.min()),
                        Figures.value(values.max()),
                        Figures.value(values.std()),
                        notNumbers(values.notFinite()));
    }

    /** The zeros, which the histogram leaves out. */
    static String zeros(WeightProfile figures) {
        long zeros = figures.histogram().zeros();
        return "%s of %s %s exactly 0 and not in the bars%s"
                .formatted(
                        Figures.count(zeros),
                        Figures.count(figures.weights(), "weight"),
                        zeros == 1 || figures.weights() == 1 ? "is" : "are",
                        notNumbers(figures.histogram().notFinite()));
    }

    /** What no figure and no bar has, to follow them; empty where there is no such value. */
    private static String notNumbers(long count) {
        return count == 0 ? "" : " · " + Figures.count(count) + " NaN or infinite, left out";
    }

    /** A layer's codebook, or that there is none. */
    static String codebook(WeightProfile figures) {
        return figures.codebook()
                .map(codebook -> "%s per code · %s, %d used · %s, %s of them filler zeros"
                        .formatted(
                                Figures.count(codebook.bits(), "bit"),
                                Figures.count(codebook.centroids().length, "value"),
                                codebook.usedCentroids(),
                                Figures.count(codebook.storedEntries(), "stored entry"),
                                Figures.count(codebook.fillerZeros())))
                .orElseGet(() -> ("These weights have no codebook: they are stored one by one, with %s."
                                + " The authors' compressed weights have one.")
                        .formatted(
                                figures.distinctValues() == 1
                                        ? "1 distinct value"
                                        : distinct(figures) + " distinct values"));
    }

    /** Number of different values, as far as they were counted. */
    static String distinct(WeightProfile figures) {
        return figures.distinctValues() > WeightProfile.DISTINCT_LIMIT
                ? "> " + Figures.count(WeightProfile.DISTINCT_LIMIT)
                : Figures.count(figures.distinctValues());
    }
}
