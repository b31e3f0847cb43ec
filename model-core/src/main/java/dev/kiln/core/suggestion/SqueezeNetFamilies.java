package dev.kiln.core.suggestion;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The changes that only a SqueezeNet allows. */
final class SqueezeNetFamilies {
    private static final int FILTER_STEP = 8;
    private static final int MAX_STEM_STRIDE = 4;
    /** Shares above this go by {@link #COARSE}, smaller ones by {@link #FINE}, both in hundredths. */
    private static final int SMALL_SHARE = 25;

    private static final int COARSE = 5;
    private static final int FINE = 1;

    private final SqueezeNet net;
    private final Storage storage;

    SqueezeNetFamilies(SqueezeNet net, Storage storage) {
        this.net = net;
        this.storage = storage;
    }

    List<Family> all() {
        var stem = net.stem();
        var schedule = net.schedule();
        return List.of(
                bypass(),
                pools(),
                family(
                        "conv1 stride",
                        IntStream.rangeClosed(stem.stride() + 1, MAX_STEM_STRIDE)
                                .mapToObj(stride -> candidate(
                                        "conv1 stride %d instead of %d".formatted(stride, stem.stride()),
                                        Edits.stemStride(stride)))
                                .toList()),
                filters("conv1 filters", "conv1 filters %d instead of %d", stem.filters(), Edits::stemFilters),
                filters("base_e", "base_e %d instead of %d" + rewrites(), schedule.baseE(), Edits::baseE),
                increments(schedule.incrE()),
                shares("SR", schedule.squeezeRatio(), false, Edits::squeezeRatio),
                shares("pct3x3", schedule.pct3x3(), true, Edits::pct3x3),
                modules());
    }

    /** Metaparameters write all modules anew, single ones that were changed included. */
    private String rewrites() {
        return Schedules.deviations(net).isEmpty() ? "" : ", all modules by the schedule";
    }

    private Family bypass() {
        boolean any = net.fires().stream().anyMatch(fire -> fire.bypass() != Bypass.NONE);
        return family("bypass", any ? List.of(candidate("no bypasses", Edits.bypass(Bypass.NONE))) : List.of());
    }

    /** Each pool moved in front of each stage before it. */
    private Family pools() {
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0; from < net.body().size(); from++) {
            if (net.body().get(from) instanceof Pool) {
                for (int to = from - 1; to >= 0; to--) {
                    if (net.body().get(to) instanceof FireModule) {
                        candidates.add(candidate(
                                "pool after %s instead of %s".formatted(before(to), before(from)), moved(from, to)));
                    }
                }
            }
        }
        return family("pool", candidates);
    }

    private Edit moved(int from, int to) {
        return new Edit(
                "move pool to " + before(to), Edits.move(List.of(from), to).change());
    }

    /** The convolution or module that stands before a stage. */
    private String before(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (net.body().get(i) instanceof FireModule) {
                return Stages.idOf(net, i);
            }
        }
        return "conv1";
    }

    private Family filters(String name, String words, int now, IntFunction<Edit> edit) {
        return family(
                name,
                Families.below(
                        now, FILTER_STEP, filters -> candidate(words.formatted(filters, now), edit.apply(filters))));
    }

    /** Down to zero: then all modules are as wide as the first. */
    private Family increments(int now) {
        String words = "incr_e %d instead of %d" + rewrites();
        List<Candidate> candidates = new ArrayList<>(
                Families.below(now, FILTER_STEP, value -> candidate(words.formatted(value, now), Edits.incrE(value))));
        if (now > 0) {
            candidates.add(candidate(words.formatted(0, now), Edits.incrE(0)));
        }
        return family("incr_e", candidates);
    }

    private Family shares(String name, double now, boolean zero, DoubleFunction<Edit> edit) {
        return family(
                name,
                sharesBelow(now, zero)
                        .mapToObj(share -> candidate(
                                String.format(Locale.ROOT, "%s %s instead of %s", name, share, now) + rewrites(),
                                edit.apply(share)))
                        .toList());
    }

    /** Round shares below one, from the largest down. */
    static DoubleStream sharesBelow(double now, boolean zero) {
        return IntStream.iterate(100, hundredths -> hundredths >= (zero ? 0 : FINE), SqueezeNetFamilies::nextShare)
                .mapToDouble(hundredths -> hundredths / 100.0)
                .filter(share -> share < now);
    }

    private static int nextShare(int hundredths) {
        return hundredths - (hundredths > SMALL_SHARE ? COARSE : FINE);
    }

    private Family modules() {
        int now = net.fireCount();
        return family(
                "modules",
                Families.below(
                        now,
                        1,
                        modules -> candidate(
                                "%d Fire modules instead of %d".formatted(modules, now), Edits.modules(modules))));
    }

    private Candidate candidate(String label, Edit edit) {
        return Families.edited(storage, label, edit);
    }

    private static Family family(String name, List<Candidate> candidates) {
        return new Family(name, candidates);
    }
}
