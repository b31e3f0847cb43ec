package dev.kiln.app.compress;

import dev.kiln.visualizers.text.Figures;

/** The values of a layer before and after compression, in words. */
final class CodebookTexts {
    static final String COUNTS =
            "Density: the share of weights other than 0. The shade around 0 spans the weights that became 0"
                    + " (Han et al. 2016, Deep Compression, section 2).";
    static final String CODES =
            "Weight sharing: each kept weight is a short code for one of these values. Entropy is what a code takes"
                    + " at least where frequent ones get fewer bits (Shannon 1948): the gap is what an entropy coder saves"
                    + " (Deep Compression, section 4).";

    private CodebookTexts() {}

    /** For example "fire2/squeeze1x1: 1,536 weights · 900 → 768 kept (density 58.6 % → 50.0 %)". */
    static String counts(CodebookChange change) {
        return "%s: %s · %s → %s other than 0 (density %s → %s)"
                .formatted(
                        change.layerId(),
                        Figures.count(change.weights(), "weight"),
                        Figures.count(change.keptBefore()),
                        Figures.count(change.kept()),
                        Figures.percent((double) change.keptBefore() / change.weights()),
                        Figures.percent((double) change.kept() / change.weights()));
    }

    /** What became 0. */
    static String pruned(CodebookChange change) {
        return change.values()
                .pruned()
                .map(range -> "%s became 0: those from %s to %s, shaded"
                        .formatted(
                                Figures.count(change.keptBefore() - change.kept(), "weight"),
                                Figures.value(range.low()),
                                Figures.value(range.high())))
                .orElse("no weight became 0");
    }

    /** The values that weights share, and what their codes take. */
    static String codes(CodebookChange change) {
        return change.codebook()
                .map(codebook -> "%s %s %s · entropy %s bits per weight · %s in codes of one length"
                        .formatted(
                                Figures.count(change.values().lines().size(), "value"),
                                change.values().lines().size() == 1 ? "serves" : "share",
                                Figures.count(change.kept(), "weight"),
                                Figures.fixed(codebook.entropyBits(), 2),
                                Figures.count(change.codeBits(), "bit")))
                .orElse("not quantized: the kept weights stay numbers of 32 bits each");
    }
}
