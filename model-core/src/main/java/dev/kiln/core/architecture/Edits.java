package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The edits that the window and the command line share, each with the label that the user reads behind "Undo". Values that no
 * network can have are refused here by {@link IllegalArgumentException}; those that one network cannot have, where the edit is
 * applied.
 */
public final class Edits {
    private static final FireModule ANY_FIRE = new FireModule(1, 1, 1, Bypass.NONE);
    private static final Stem ANY_STEM = new Stem(1, 1, 1, 0);
    private static final Classifier ANY_CLASSIFIER = new Classifier(1, 0, 0, true);

    private Edits() {}

    /** Another name. */
    public static Edit rename(String name) {
        Architecture.checkedName(name);
        return new Edit("rename to " + name, architecture -> architecture.withName(name));
    }

    /** Pictures of another size, in pixels; the number of channels stays. */
    public static Edit input(int height, int width) {
        Limits.checked("input height", height, 1, Limits.MAX_SPATIAL);
        Limits.checked("input width", width, 1, Limits.MAX_SPATIAL);
        return new Edit(
                "set input to %d×%d".formatted(height, width),
                net -> net.withInput(new TensorShape(net.input().channels(), height, width)));
    }

    /** Another number of classes. */
    public static Edit classes(int classes) {
        ANY_CLASSIFIER.withClasses(classes);
        return new Edit("set classes to " + classes, net -> net.withClasses(classes));
    }

    /** Another squeeze ratio, SR: rewrites all Fire modules. */
    public static Edit squeezeRatio(double value) {
        return schedule("SR", value, schedule -> schedule.withSqueezeRatio(value));
    }

    /** Another share of 3×3 filters, a fraction from 0 to 1: rewrites all Fire modules. */
    public static Edit pct3x3(double value) {
        return schedule("pct3x3", value, schedule -> schedule.withPct3x3(value));
    }

    /** Another base_e: rewrites all Fire modules. */
    public static Edit baseE(int value) {
        return schedule("base_e", value, schedule -> schedule.withBaseE(value));
    }

    /** Another incr_e: rewrites all Fire modules. */
    public static Edit incrE(int value) {
        return schedule("incr_e", value, schedule -> schedule.withIncrE(value));
    }

    /** Another freq: rewrites all Fire modules. */
    public static Edit freq(int value) {
        return schedule("freq", value, schedule -> schedule.withFreq(value));
    }

    private static Edit schedule(String what, Number value, UnaryOperator<FireSchedule> change) {
        change.apply(FireSchedule.PAPER);
        return set(what, value, net -> Schedules.apply(net, change.apply(net.schedule())));
    }

    /** Another number of Fire modules: see {@link Schedules#withModules}. */
    public static Edit modules(int modules) {
        Limits.checked("number of Fire modules", modules, 1, SqueezeNet.MAX_FIRE_MODULES);
        return set("Fire modules", modules, net -> Schedules.withModules(net, modules));
    }

    /** Other filters of conv1. */
    public static Edit stemFilters(int filters) {
        return stem("filters", filters, stem -> stem.withFilters(filters));
    }

    /** Another kernel of conv1, in pixels. */
    public static Edit stemKernel(int kernel) {
        return stem("kernel", kernel, stem -> stem.withKernel(kernel));
    }

    /** Another stride of conv1, in pixels. */
    public static Edit stemStride(int stride) {
        return stem("stride", stride, stem -> stem.withStride(stride));
    }

    /** Other padding of conv1, in pixels on each side. */
    public static Edit stemPadding(int padding) {
        return stem("padding", padding, stem -> stem.withPadding(padding));
    }

    private static Edit stem(String what, int value, UnaryOperator<Stem> change) {
        change.apply(ANY_STEM);
        return set("conv1 " + what, value, net -> net.withStem(change.apply(net.stem())));
    }

    /** Other padding of the last convolution, in cells on each side. */
    public static Edit classifierPadding(int padding) {
        return classifier("classifier padding", padding, classifier -> classifier.withPadding(padding));
    }

    /** Another share of activations dropped while training. */
    public static Edit dropout(double dropout) {
        return classifier("dropout", dropout, classifier -> classifier.withDropout(dropout));
    }

    /** ReLU behind the last convolution or not. */
    public static Edit classifierRelu(boolean relu) {
        return classifier("classifier ReLU", relu ? "on" : "off", classifier -> classifier.withRelu(relu));
    }

    private static Edit classifier(String what, Object value, UnaryOperator<Classifier> change) {
        change.apply(ANY_CLASSIFIER);
        return set(what, value, net -> net.withClassifier(change.apply(net.classifier())));
    }

    /** Pools at these places and nowhere else: see {@link Pools#withPlaces}. */
    public static Edit pools(Set<Integer> places) {
        Set<Integer> wanted = Set.copyOf(places);
        String shown = new TreeSet<>(wanted).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return set("pools", wanted.isEmpty() ? "none" : shown, net -> Pools.withPlaces(net, wanted));
    }

    /** Another rounding of all pools. */
    public static Edit poolRounding(Rounding rounding) {
        return pool("rounding", word(rounding), pool -> pool.withRounding(rounding));
    }

    /** Another kernel of all pools, in cells. */
    public static Edit poolKernel(int kernel) {
        return pool("kernel", kernel, pool -> pool.withKernel(kernel));
    }

    /** Another stride of all pools, in cells. */
    public static Edit poolStride(int stride) {
        return pool("stride", stride, pool -> pool.withStride(stride));
    }

    private static Edit pool(String what, Object value, UnaryOperator<Pool> change) {
        change.apply(Pool.PAPER);
        return set("pool " + what, value, net -> Pools.change(net, change));
    }

    /** Bypasses of the whole network: see {@link Bypasses#apply}. */
    public static Edit bypass(Bypass style) {
        return set("bypass", word(style), net -> Bypasses.apply(net, style));
    }

    /** Other squeeze filters of one Fire module, 2 for fire2. */
    public static Edit squeeze1x1(int number, int filters) {
        return fire(number, "s1x1", filters, fire -> fire.withSqueeze1x1(filters));
    }

    /** Other 1×1 expand filters of one Fire module, 2 for fire2. */
    public static Edit expand1x1(int number, int filters) {
        return fire(number, "e1x1", filters, fire -> fire.withExpand1x1(filters));
    }

    /** Other 3×3 expand filters of one Fire module, 2 for fire2. */
    public static Edit expand3x3(int number, int filters) {
        return fire(number, "e3x3", filters, fire -> fire.withExpand3x3(filters));
    }

    /** Another bypass around one Fire module, 2 for fire2. */
    public static Edit bypass(int number, Bypass bypass) {
        return fire(number, "bypass", word(bypass), fire -> fire.withBypass(bypass));
    }

    private static Edit fire(int number, String what, Object value, UnaryOperator<FireModule> change) {
        change.apply(ANY_FIRE);
        return set("fire%d %s".formatted(number, what), value, net -> net.withFire(number, change));
    }

    /** New stages in a place: see {@link Stages#insert}. */
    public static Edit insert(int place, List<? extends Stage> stages) {
        return Edit.ofSqueezeNet("insert " + words(stages), net -> Stages.insert(net, place, stages));
    }

    /** Stages taken away, by their indices: see {@link Stages#remove}. */
    public static Edit remove(Collection<Integer> indices) {
        return Edit.ofSqueezeNet("remove " + counted(indices), net -> Stages.remove(net, indices));
    }

    /** Stages moved into a place: see {@link Stages#move}. */
    public static Edit move(Collection<Integer> indices, int place) {
        return Edit.ofSqueezeNet("move " + counted(indices), net -> Stages.move(net, indices, place));
    }

    /** Copies of stages behind them: see {@link Stages#duplicate}. */
    public static Edit duplicate(Collection<Integer> indices) {
        return Edit.ofSqueezeNet("duplicate " + counted(indices), net -> Stages.duplicate(net, indices));
    }

    /** Another stage where one is: see {@link Stages#replace}. */
    public static Edit replace(int index, Stage stage) {
        return Edit.ofSqueezeNet("paste " + words(List.of(stage)), net -> Stages.replace(net, index, stage));
    }

    /** All Fire modules from a schedule. */
    public static Edit schedule(FireSchedule schedule) {
        return Edit.ofSqueezeNet("apply schedule", net -> Schedules.apply(net, schedule));
    }

    /** One Fire module, 2 for fire2, as the network's schedule has it; its bypass stays. */
    public static Edit followSchedule(int number) {
        return Edit.ofSqueezeNet("reset fire%d to the schedule".formatted(number), net -> {
            int index = number - SqueezeNet.FIRST_FIRE;
            return net.withFire(number, fire -> net.schedule().module(index, fire.bypass()));
        });
    }

    private static String words(List<? extends Stage> stages) {
        return stages.size() != 1
                ? stages.size() + " modules and pools"
                : stages.get(0) instanceof FireModule ? "Fire module" : "pool";
    }

    private static String counted(Collection<Integer> indices) {
        return indices.size() == 1 ? "module or pool" : indices.size() + " modules and pools";
    }

    /** Other groups of AlexNet's conv2, conv4 and conv5. */
    public static Edit groups(int groups) {
        Limits.checked("groups", groups, 1, AlexNet.MAX_GROUPS);
        return new Edit("set groups to " + groups, architecture -> {
            if (architecture instanceof AlexNet net) {
                return net.withGroups(groups);
            }
            throw new IllegalArgumentException(
                    architecture.name() + " has no groups to change: only the convolutions of AlexNet have");
        });
    }

    /**
     * Another rank of a layer that can be factored: see {@link LowRank}.
     *
     * @param rank from 1, or 0 for the full matrix
     */
    public static Edit rank(String layerId, int rank) {
        Limits.checked("rank of " + layerId, rank, 0, Limits.MAX_CHANNELS);
        return new Edit("set rank of %s to %s".formatted(layerId, rank == 0 ? "full" : rank), net -> {
            Ranks ranks = rank == 0 ? net.ranks().without(layerId) : net.ranks().with(Map.of(layerId, rank));
            return net.withRanks(ranks);
        });
    }

    private static Edit set(String what, Object value, UnaryOperator<SqueezeNet> change) {
        return Edit.ofSqueezeNet("set %s to %s".formatted(what, value), change);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
