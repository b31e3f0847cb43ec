package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.Optional;

/**
 * Which bypass is possible around a module (the paper, section 6).
 *
 * @param bypass the bypass; empty where there can be none
 * @param reason why this one, or why none, as a sentence
 */
record BypassChoice(Optional<Bypass> bypass, String reason) {
    /** A bypass that is pulled from the input of one stage to the output of another. */
    static BypassChoice between(SqueezeNet net, int from, int to) {
        if (from != to || !(net.body().get(to) instanceof FireModule fire)) {
            return new BypassChoice(Optional.empty(), "a bypass goes around one Fire module");
        }
        int in = channelsInto(net, to);
        return in == fire.outputChannels()
                ? new BypassChoice(
                        Optional.of(Bypass.SIMPLE),
                        "%s in and out: simple bypass, adds no parameters".formatted(Figures.count(in, "channel")))
                : new BypassChoice(
                        Optional.of(Bypass.COMPLEX), channels(in, fire) + ": complex bypass, adds a 1×1 convolution");
    }

    /** The bypass that a click on one changes to: simple, complex, none; without simple where the channels differ. */
    static BypassChoice next(SqueezeNet net, int stage) {
        FireModule fire = (FireModule) net.body().get(stage);
        int in = channelsInto(net, stage);
        boolean equal = in == fire.outputChannels();
        if (fire.bypass() == Bypass.SIMPLE) {
            return new BypassChoice(
                    Optional.of(Bypass.COMPLEX), "complex bypass: a 1×1 convolution before the addition");
        }
        return new BypassChoice(
                Optional.of(Bypass.NONE),
                equal ? "no bypass" : "no bypass; a simple one is impossible: " + channels(in, fire));
    }

    /** The bypass that comes after a module's present one; after none, the first that is possible. */
    static Bypass after(SqueezeNet net, int stage) {
        boolean none = ((FireModule) net.body().get(stage)).bypass() == Bypass.NONE;
        return (none ? between(net, stage, stage) : next(net, stage)).bypass().orElseThrow();
    }

    private static String channels(int in, FireModule fire) {
        return "%s in, %s out".formatted(Figures.count(in, "channel"), Figures.count(fire.outputChannels()));
    }

    /** Channels that a stage reads. */
    static int channelsInto(SqueezeNet net, int stage) {
        List<Stage> earlier = net.body().subList(0, stage);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i) instanceof FireModule fire) {
                return fire.outputChannels();
            }
        }
        return net.stem().filters();
    }

    /** The edit that lays it. */
    static Edit edit(SqueezeNet net, int stage, Bypass bypass) {
        long earlier = net.body().subList(0, stage).stream()
                .filter(FireModule.class::isInstance)
                .count();
        return Edits.bypass(SqueezeNet.FIRST_FIRE + (int) earlier, bypass);
    }
}
