package dev.kiln.app.inspector;

import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * What can be changed about one pool.
 *
 * @param net the network
 * @param index the pool's in the body
 * @param pool the pool itself
 */
record PoolFields(SqueezeNet net, int index, Pool pool) {
    private static final int MAX_KERNEL = 31;
    private static final int MAX_STRIDE = 16;

    List<Field> all() {
        return List.of(
                kind(),
                number("kernel", Term.POOL_KERNEL, pool.kernel(), MAX_KERNEL, pool::withKernel),
                number("stride", Term.POOL_STRIDE, pool.stride(), MAX_STRIDE, pool::withStride),
                choice(
                        "rounding",
                        Term.POOL_ROUNDING,
                        FireFields.word(pool.rounding()),
                        Rounding.values(),
                        word -> replace("rounding", word, pool.withRounding(Rounding.valueOf(constant(word))))),
                choice(
                        "all pools",
                        Term.ALL_ROUNDING,
                        commonRounding(),
                        Rounding.values(),
                        word -> Edits.poolRounding(Rounding.valueOf(constant(word)))),
                new Field.Number(
                        "place",
                        Term.POOL_PLACE.sentence(),
                        "",
                        place(),
                        1,
                        net.fireCount() + 1,
                        1,
                        this::move,
                        this::idAt,
                        false),
                new Field.Toggle("pool here", Term.POOL_HERE.sentence(), true, this::keep));
    }

    private Field kind() {
        return choice(
                "kind",
                Term.POOL_KIND,
                FireFields.word(pool.kind()),
                PoolKind.values(),
                word -> replace(
                        "kind",
                        word,
                        new Pool(PoolKind.valueOf(constant(word)), pool.kernel(), pool.stride(), pool.rounding())));
    }

    private Field number(String label, Term term, int value, int max, IntFunction<Pool> change) {
        return new Field.Number(
                label,
                term.sentence(),
                "cells",
                value,
                1,
                max,
                1,
                number -> replace(label, number, change.apply(number)));
    }

    private static Field choice(
            String label, Term term, String value, Enum<?>[] constants, Function<String, Edit> edit) {
        List<String> words = Arrays.stream(constants).map(FireFields::word).toList();
        return new Field.Choice(label, term.sentence(), value, words, edit);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private String id() {
        return Stages.idOf(net, index);
    }

    /** Another pool in the place of this one, under a label that says what is changed. */
    private Edit replace(String what, Object value, Pool other) {
        return new Edit(
                "set %s %s to %s".formatted(id(), what, value),
                Edits.replace(index, other).change());
    }

    /** The rounding that all pools share, or a word that says that they do not. */
    private String commonRounding() {
        Set<Rounding> roundings = net.body().stream()
                .filter(Pool.class::isInstance)
                .map(stage -> ((Pool) stage).rounding())
                .collect(Collectors.toSet());
        return roundings.size() == 1 ? FireFields.word(pool.rounding()) : "differently";
    }

    /** Number of the module that a stage stands behind: 1 for conv1. */
    private int placeOf(int stage) {
        return 1
                + (int) net.body().subList(0, stage).stream()
                        .filter(FireModule.class::isInstance)
                        .count();
    }

    private int place() {
        return placeOf(index);
    }

    private Edit move(int target) {
        String label = "move %s behind %s".formatted(id(), target == 1 ? "conv1" : "fire" + target);
        return new Edit(
                label,
                target == place()
                        ? net -> net
                        : Edits.move(List.of(index), gapBehind(target)).change());
    }

    /** The gap behind a module and the pools that already stand behind it. */
    private int gapBehind(int module) {
        int gap = 0;
        for (int i = 0; i < net.body().size(); i++) {
            int behind = net.body().get(i) instanceof FireModule ? placeOf(i) + 1 : placeOf(i);
            gap = behind <= module ? i + 1 : gap;
        }
        return gap;
    }

    /** The pool's id after a move: pools that already stand there keep theirs. */
    private String idAt(int target) {
        if (target == place()) {
            return id();
        }
        long there = 0;
        for (int i = 0; i < net.body().size(); i++) {
            there += net.body().get(i) instanceof Pool && placeOf(i) == target ? 1 : 0;
        }
        return "pool" + target + (there == 0 ? "" : "_" + (there + 1));
    }

    private Edit keep(boolean kept) {
        return kept
                ? new Edit("keep " + id(), net -> net)
                : new Edit("remove " + id(), Edits.remove(List.of(index)).change());
    }
}
