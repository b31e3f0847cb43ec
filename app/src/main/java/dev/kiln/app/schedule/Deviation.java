package dev.kiln.app.schedule;

import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Fire module that is, or becomes, another than it was meant to be.
 *
 * @param number 2 for fire2
 * @param is the module
 * @param other what it is compared with
 */
record Deviation(int number, FireModule is, FireModule other) {
    /** Modules that do not follow the network's schedule, in their order. */
    static List<Deviation> of(SqueezeNet net) {
        return Schedules.deviations(net).stream()
                .map(number -> {
                    int index = number - SqueezeNet.FIRST_FIRE;
                    FireModule fire = net.fires().get(index);
                    return new Deviation(number, fire, net.schedule().module(index, fire.bypass()));
                })
                .toList();
    }

    /** Modules that differ between two networks with as many of them: {@code is} from the first, {@code other} from the second. */
    static List<Deviation> between(SqueezeNet first, SqueezeNet second) {
        List<Deviation> changes = new ArrayList<>();
        for (int i = 0; i < first.fireCount(); i++) {
            if (!first.fires().get(i).equals(second.fires().get(i))) {
                changes.add(new Deviation(
                        i + SqueezeNet.FIRST_FIRE,
                        first.fires().get(i),
                        second.fires().get(i)));
            }
        }
        return changes;
    }

    /**
     * Which metaparameters are not what these modules have, by the sliders' ids: {@code sr} and {@code pct3x3} where the shares
     * of the module's own width are others, {@code base_e} or {@code incr_e} and {@code freq} where the width is.
     */
    static Map<String, List<Integer>> byParameter(SqueezeNet net) {
        Map<String, List<Integer>> modules = new HashMap<>();
        for (Deviation deviation : of(net)) {
            for (String parameter : deviation.parameters(net.schedule())) {
                modules.computeIfAbsent(parameter, id -> new ArrayList<>()).add(deviation.number());
            }
        }
        return modules;
    }

    private List<String> parameters(FireSchedule schedule) {
        List<String> ids = new ArrayList<>();
        FireModule ofOwnWidth =
                schedule.withBaseE(is.outputChannels()).withIncrE(0).module(0, is.bypass());
        if (is.squeeze1x1() != ofOwnWidth.squeeze1x1()) {
            ids.add("sr");
        }
        if (is.expand3x3() != ofOwnWidth.expand3x3()) {
            ids.add("pct3x3");
        }
        if (is.outputChannels() != other.outputChannels()) {
            boolean firstStep = number - SqueezeNet.FIRST_FIRE < schedule.freq();
            ids.addAll(firstStep ? List.of("base_e") : List.of("incr_e", "freq"));
        }
        return ids;
    }

    /** Id of the layer to select for the module. */
    String layer() {
        return name() + "/squeeze1x1";
    }

    /** fire5. */
    String name() {
        return "fire" + number;
    }

    /** What differs: "s1x1 48, not 32". */
    String words() {
        List<String> words = new ArrayList<>();
        add(words, "s1x1", is.squeeze1x1(), other.squeeze1x1());
        add(words, "e1x1", is.expand1x1(), other.expand1x1());
        add(words, "e3x3", is.expand3x3(), other.expand3x3());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String name, int is, int other) {
        if (is != other) {
            words.add("%s %d, not %d".formatted(name, is, other));
        }
    }

    /** What becomes of it, as s1x1 · e1x1 · e3x3: "48·128·128 → 32·128·128". */
    String change() {
        return filters(is) + " → " + filters(other)
                + (is.bypass() == other.bypass() ? "" : ", bypass " + word(is.bypass()) + " → " + word(other.bypass()));
    }

    private static String filters(FireModule fire) {
        return "%d·%d·%d".formatted(fire.squeeze1x1(), fire.expand1x1(), fire.expand3x3());
    }

    private static String word(Enum<?> bypass) {
        return bypass.name().toLowerCase(Locale.ROOT);
    }
}
