package dev.kiln.app.inspector;

import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be changed about one Fire module. */
final class FireFields {
    private static final int MAX_FILTERS = 4096;

    private FireFields() {}

    static List<Field> of(SqueezeNet net, int number) {
        FireModule fire = net.fires().get(number - SqueezeNet.FIRST_FIRE);
        return List.of(
                new Field.Number(
                        "s1x1",
                        Term.S1X1.sentence(),
                        "filters",
                        fire.squeeze1x1(),
                        1,
                        MAX_FILTERS,
                        8,
                        value -> Edits.squeeze1x1(number, value)),
                new Field.Number(
                        "e1x1",
                        Term.E1X1.sentence(),
                        "filters",
                        fire.expand1x1(),
                        0,
                        MAX_FILTERS,
                        8,
                        value -> Edits.expand1x1(number, value)),
                new Field.Number(
                        "e3x3",
                        Term.E3X3.sentence(),
                        "filters",
                        fire.expand3x3(),
                        0,
                        MAX_FILTERS,
                        8,
                        value -> Edits.expand3x3(number, value)),
                new Field.Choice(
                        "bypass",
                        Term.BYPASS.sentence(),
                        word(fire.bypass()),
                        Arrays.stream(Bypass.values()).map(FireFields::word).toList(),
                        word -> Edits.bypass(number, Bypass.valueOf(word.toUpperCase(Locale.ROOT)))),
                poolAfter(net, number));
    }

    static Field poolAfter(SqueezeNet net, int place) {
        return new Field.Toggle(
                "pool behind",
                Term.POOL_BEHIND.sentence(),
                Pools.places(net).contains(place),
                wanted -> poolEdit(net, place, wanted));
    }

    private static Edit poolEdit(SqueezeNet net, int place, boolean wanted) {
        return Edits.pools(LayerFields.withPlace(Pools.places(net), place, wanted));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
