package dev.kiln.app.compress;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What compression does to the answers to several pictures.
 *
 * @param pictures at least one
 */
record EffectSummary(List<PictureEffect> pictures) {
    /** Copies the list. */
    EffectSummary {
        pictures = List.copyOf(pictures);
    }

    /** Number of pictures whose most probable class stayed the same. */
    long agreeing() {
        return pictures.stream().filter(PictureEffect::agrees).count();
    }

    /** Number of pictures to which an answer, before or after, has values that are no numbers. */
    long unanswered() {
        return pictures.stream().filter(picture -> picture.notNumbers() > 0).count();
    }

    /** Mean divergence, in nats. */
    double meanDivergence() {
        return pictures.stream()
                .mapToDouble(PictureEffect::divergence)
                .average()
                .orElse(0);
    }

    /** Number of pictures of which the right class is known. */
    long labelled() {
        return pictures.stream()
                .filter(picture -> picture.rankBefore().isPresent())
                .count();
    }

    /** Number of pictures whose right class was among the first so many, before compression. */
    long hitsBefore(int top) {
        return hits(PictureEffect::rankBefore, top);
    }

    /** The same after compression. */
    long hitsAfter(int top) {
        return hits(PictureEffect::rankAfter, top);
    }

    private long hits(Function<PictureEffect, OptionalInt> rank, int top) {
        return pictures.stream()
                .map(rank)
                .filter(place -> place.isPresent() && place.getAsInt() < top)
                .count();
    }
}
