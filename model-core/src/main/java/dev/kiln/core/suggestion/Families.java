package dev.kiln.core.suggestion;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The changes that are tried. Those of any network: fewer pictures at once, smaller numbers, smaller pictures, lower ranks; those
 * of a SqueezeNet only stand in {@link SqueezeNetFamilies}. Classes are never changed: they are the task.
 */
public final class Families {
    /** Networks are published for pictures of so many pixels times a whole number; small ones take finer steps. */
    private static final int INPUT_STEP = 32;

    private static final int SMALL_INPUT = 64;
    private static final int SMALL_INPUT_STEP = 8;

    private static final int RANK_STEP = 16;
    /** A layer with a smaller share of all parameters is not worth factoring for memory. */
    private static final double LARGE_SHARE = 0.1;

    private final Architecture architecture;
    private final Analysis analysis;
    private final Storage storage;

    private Families(Architecture architecture, Analysis analysis, Storage storage) {
        this.architecture = architecture;
        this.analysis = analysis;
        this.storage = storage;
    }

    /** All families that have a candidate. */
    public static List<Family> of(Architecture architecture, Analysis analysis, Storage storage) {
        Families families = new Families(architecture, analysis, storage);
        List<Family> all = new ArrayList<>();
        all.add(families.batch());
        all.add(families.precision());
        all.add(families.input());
        if (architecture instanceof SqueezeNet net) {
            all.addAll(new SqueezeNetFamilies(net, storage).all());
        }
        all.addAll(families.ranks());
        return all.stream().filter(family -> !family.candidates().isEmpty()).toList();
    }

    private Family batch() {
        return new Family(
                "batch",
                IntStream.iterate(storage.batch() - 1, batch -> batch >= 1, batch -> batch - 1)
                        .mapToObj(batch -> stored(
                                "%s at once instead of %d".formatted(pictures(batch), storage.batch()),
                                storage.withBatch(batch)))
                        .toList());
    }

    private static String pictures(int count) {
        return count == 1 ? "1 picture" : count + " pictures";
    }

    private Family precision() {
        return new Family(
                "precision",
                Stream.of(Precision.FP16, Precision.INT8)
                        .filter(precision ->
                                precision.bytes(1) < storage.precision().bytes(1))
                        .map(precision -> stored(
                                "%s instead of %s"
                                        .formatted(
                                                precision.label(),
                                                storage.precision().label()),
                                storage.withPrecision(precision)))
                        .toList());
    }

    private static Candidate stored(String label, Storage storage) {
        return new Candidate(label, Optional.empty(), storage);
    }

    /** Both sides by the same factor; the shorter one takes the round sizes. */
    private Family input() {
        TensorShape input = architecture.input();
        int side = Math.min(input.height(), input.width());
        int step = side > SMALL_INPUT ? INPUT_STEP : SMALL_INPUT_STEP;
        return new Family("input", below(side, step, smaller -> {
            int height = scaled(input.height(), smaller, side);
            int width = scaled(input.width(), smaller, side);
            return edited(
                    storage,
                    "input %d×%d instead of %d×%d".formatted(height, width, input.height(), input.width()),
                    Edits.input(height, width));
        }));
    }

    private static int scaled(int length, int smaller, int side) {
        return Math.max(1, Math.round((float) length * smaller / side));
    }

    /** One family for each layer that can be factored and holds much of the network. */
    private List<Family> ranks() {
        return analysis.layers().stream()
                .filter(cost -> cost.parameters() >= LARGE_SHARE * analysis.parameters())
                .filter(cost -> LowRank.layers(analysis.graph().graph()).contains(cost.id()))
                .filter(cost -> !architecture.ranks().byLayer().containsKey(LowRank.layerOf(cost.id())))
                .map(this::ranks)
                .toList();
    }

    /** Ranks at which the two factors have fewer values than the matrix: below m · n ÷ (m + n). */
    private Family ranks(LayerCost cost) {
        TensorShape in = cost.inputShape();
        long n = cost.layer() instanceof Layer.Dense ? in.elements() : in.channels();
        long m = cost.outputShape().channels();
        int useful = (int) Math.min(Integer.MAX_VALUE, m * n / (m + n));
        int step = Math.max(RANK_STEP, useful / (20 * RANK_STEP) * RANK_STEP);
        return new Family(
                "rank of " + cost.id(),
                below(
                        useful,
                        step,
                        rank -> edited(
                                storage,
                                "%s at rank %d instead of %d".formatted(cost.id(), rank, Math.min(m, n)),
                                Edits.rank(cost.id(), rank))));
    }

    /** Multiples of a step below a value, from the largest down to the step itself. */
    static List<Candidate> below(int value, int step, IntFunction<Candidate> candidate) {
        return IntStream.iterate((value - 1) / step * step, smaller -> smaller >= step, smaller -> smaller - step)
                .mapToObj(candidate)
                .toList();
    }

    static Candidate edited(Storage storage, String label, Edit edit) {
        return new Candidate(label, Optional.of(edit), storage);
    }
}
