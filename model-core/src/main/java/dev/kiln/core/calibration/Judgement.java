package dev.kiln.core.calibration;

import java.util.OptionalDouble;

/**
 * What pictures say about a network that was changed.
 *
 * @param pictures pictures tried
 * @param agreeing pictures whose most probable class is that of the unchanged network
 * @param divergence mean divergence of the answers from those of the unchanged network, in nats
 * @param hits how often it was right, or null where the pictures have no labels
 */
public record Judgement(int pictures, int agreeing, double divergence, Hits hits) {
    /**
     * Right answers.
     *
     * @param top1 pictures whose right class came first
     * @param top5 pictures whose right class was among the first five
     */
    public record Hits(int top1, int top5) {}

    /** Checks the counts. */
    public Judgement {
        if (pictures < 1 || agreeing < 0 || agreeing > pictures) {
            throw new IllegalArgumentException("%d of %d pictures agree".formatted(agreeing, pictures));
        }
        if (hits != null && (hits.top1() < 0 || hits.top5() < hits.top1() || hits.top5() > pictures)) {
            throw new IllegalArgumentException("%s for %d pictures".formatted(hits, pictures));
        }
    }

    /** Share of the pictures that keep their most probable class, 0…1. */
    public double agreement() {
        return (double) agreeing / pictures;
    }

    /** Share of the pictures whose right class came first, 0…1; empty without labels. */
    public OptionalDouble top1() {
        return hits == null ? OptionalDouble.empty() : OptionalDouble.of((double) hits.top1() / pictures);
    }

    /** Share of the pictures whose right class was among the first five, 0…1; empty without labels. */
    public OptionalDouble top5() {
        return hits == null ? OptionalDouble.empty() : OptionalDouble.of((double) hits.top5() / pictures);
    }

    /** What one picture is worth in percentage points: no smaller difference can be seen. */
    public double pointsPerPicture() {
        return 100.0 / pictures;
    }

    /**
     * The largest loss against another judgement by the same pictures: of top-1 and of top-5 where labels are known, else of
     * agreement.
     *
     * @return in percentage points; below 0 where nothing was lost and something won
     */
    public double pointsLost(Judgement before) {
        int lost = hits == null
                ? before.agreeing - agreeing
                : Math.max(before.hits.top1() - hits.top1(), before.hits.top5() - hits.top5());
        return lost * pointsPerPicture();
    }
}
