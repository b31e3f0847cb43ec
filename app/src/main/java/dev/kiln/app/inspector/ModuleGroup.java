package dev.kiln.app.inspector;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Several Fire modules that are edited together: each edit changes all of them in one step.
 *
 * @param net the network
 * @param numbers of the modules, 2 for fire2, in their order
 * @param primary the one that was selected last
 */
record ModuleGroup(SqueezeNet net, List<Integer> numbers, int primary) {
    private static final int MAX_FILTERS = 4096;
    private static final int MOST_NAMES = 6;

    ModuleGroup {
        numbers = List.copyOf(numbers);
    }

    /**
     * The group, where a layer belongs to one of several selected modules.
     *
     * @param stages indices of the selected stages in the body
     */
    static Optional<ModuleGroup> of(SqueezeNet net, String layerId, Set<Integer> stages) {
        int own = Stages.indexOf(net, layerId).orElse(-1);
        List<Integer> numbers = new ArrayList<>();
        int primary = 0;
        int number = SqueezeNet.FIRST_FIRE;
        for (int i = 0; i < net.body().size(); i++) {
            if (net.body().get(i) instanceof FireModule) {
                if (stages.contains(i)) {
                    numbers.add(number);
                    primary = i == own ? number : primary;
                }
                number++;
            }
        }
        return numbers.size() > 1 && primary > 0
                ? Optional.of(new ModuleGroup(net, numbers, primary))
                : Optional.empty();
    }

    /** "3 modules". */
    String title() {
        return numbers.size() + " modules";
    }

    /** Their names; of many the first ones. */
    String names() {
        String first = String.join(", ", prefixes().subList(0, Math.min(MOST_NAMES, numbers.size())));
        return numbers.size() > MOST_NAMES ? "%s and %d more".formatted(first, numbers.size() - MOST_NAMES) : first;
    }

    /** fire5, fire6, fire7. */
    List<String> prefixes() {
        return numbers.stream().map(number -> "fire" + number).toList();
    }

    List<Field> fields(DocumentState state, String layerId) {
        List<Field> fields = List.of(
                filters("s1x1", Term.S1X1, 1, FireModule::squeeze1x1, Edits::squeeze1x1),
                filters("e1x1", Term.E1X1, 0, FireModule::expand1x1, Edits::expand1x1),
                filters("e3x3", Term.E3X3, 0, FireModule::expand3x3, Edits::expand3x3),
                bypass(),
                poolBehind());
        String part = layerId.substring(("fire" + primary).length());
        List<String> layers = prefixes().stream().map(prefix -> prefix + part).toList();
        return RankField.behindAll(fields, state, layers, title());
    }

    private Field filters(
            String label,
            Term term,
            int min,
            ToIntFunction<FireModule> value,
            BiFunction<Integer, Integer, Edit> edit) {
        return new Field.Number(
                label,
                term.sentence(),
                "filters",
                value.applyAsInt(fire(primary)),
                min,
                MAX_FILTERS,
                8,
                filters -> each("set %s of %s to %d".formatted(label, title(), filters), n -> edit.apply(n, filters)),
                null,
                isMixed(value::applyAsInt));
    }

    private Field bypass() {
        return new Field.Choice(
                "bypass",
                Term.BYPASS.sentence(),
                isMixed(FireModule::bypass)
                        ? Field.MIXED
                        : FireFields.word(fire(primary).bypass()),
                Arrays.stream(Bypass.values()).map(FireFields::word).toList(),
                word -> each(
                        "set bypass of %s to %s".formatted(title(), word),
                        n -> Edits.bypass(n, Bypass.valueOf(word.toUpperCase(Locale.ROOT)))));
    }

    private Field poolBehind() {
        Set<Integer> places = Pools.places(net);
        long with = numbers.stream().filter(places::contains).count();
        return new Field.Toggle(
                "pool behind",
                Term.POOL_BEHIND.sentence(),
                places.contains(primary),
                wanted -> {
                    Set<Integer> changed = new TreeSet<>(places);
                    if (wanted) {
                        changed.addAll(numbers);
                    } else {
                        changed.removeAll(numbers);
                    }
                    return Edits.pools(changed);
                },
                with > 0 && with < numbers.size());
    }

    private FireModule fire(int number) {
        return net.fires().get(number - SqueezeNet.FIRST_FIRE);
    }

    private boolean isMixed(Function<FireModule, Object> value) {
        return numbers.stream()
                        .map(number -> value.apply(fire(number)))
                        .distinct()
                        .count()
                > 1;
    }

    private Edit each(String label, IntFunction<Edit> edit) {
        return all(label, numbers, number -> "fire" + number, edit::apply);
    }

    /** One edit that does one to each of several parts; the message of a refusal names the part that refuses. */
    static <T> Edit all(String label, Collection<T> parts, Function<T, String> name, Function<T, Edit> edit) {
        return new Edit(label, before -> {
            Architecture changed = before;
            for (T part : parts) {
                try {
                    changed = edit.apply(part).apply(changed);
                } catch (IllegalArgumentException refused) {
                    throw new IllegalArgumentException(name.apply(part) + ": " + refused.getMessage(), refused);
                }
            }
            return changed;
        });
    }
}
