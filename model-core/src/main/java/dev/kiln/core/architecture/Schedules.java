package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewrites the Fire modules of a SqueezeNet from metaparameters. */
public final class Schedules {
    private Schedules() {}

    /**
     * Writes all Fire modules from a schedule. Pools stay where they are; bypasses that follow a style (see
     * {@link Bypasses#styleOf}) are laid again in that style, others stay with their module.
     */
    public static SqueezeNet apply(SqueezeNet net, FireSchedule schedule) {
        Optional<Bypass> style = Bypasses.styleOf(net);
        List<Stage> body = new ArrayList<>(net.body().size());
        int index = 0;
        for (Stage stage : net.body()) {
            body.add(stage instanceof FireModule fire ? schedule.module(index++, fire.bypass()) : stage);
        }
        SqueezeNet rewritten = net.withBody(body).recordingSchedule(schedule);
        return style.map(s -> Bypasses.apply(rewritten, s)).orElse(rewritten);
    }

    /**
     * Changes the number of Fire modules: the last ones go, or new ones follow the schedule. Modules and pools that stay are not
     * touched; pools behind a module that goes, go too.
     *
     * @throws IllegalArgumentException where the number is not from 1 to {@link SqueezeNet#MAX_FIRE_MODULES}
     */
    public static SqueezeNet withModules(SqueezeNet net, int modules) {
        Limits.checked("number of Fire modules", modules, 1, SqueezeNet.MAX_FIRE_MODULES);
        Rearrangement body = new Rearrangement(net);
        int fires = 0;
        for (int i = 0; i < net.body().size(); i++) {
            if (net.body().get(i) instanceof FireModule) {
                if (fires == modules) {
                    break;
                }
                fires++;
            }
            body.keep(i);
        }
        while (fires < modules) {
            body.add(List.of(net.schedule().module(fires++, Bypass.NONE)));
        }
        return body.toNet();
    }

    /** Numbers of the Fire modules (2 for fire2) whose filters are not those of the network's schedule. */
    public static List<Integer> deviations(SqueezeNet net) {
        List<Integer> deviations = new ArrayList<>();
        int index = 0;
        for (FireModule fire : net.fires()) {
            FireModule expected = net.schedule().module(index, fire.bypass());
            if (!fire.equals(expected)) {
                deviations.add(index + SqueezeNet.FIRST_FIRE);
            }
            index++;
        }
        return deviations;
    }
}
