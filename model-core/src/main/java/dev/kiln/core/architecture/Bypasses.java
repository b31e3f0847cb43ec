package dev.kiln.core.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bypasses of a whole SqueezeNet at once (the paper, section 6). */
public final class Bypasses {
    private Bypasses() {}

    /**
     * Puts bypasses around Fire modules: none; simple ones where a module has as many channels in as out; or, for complex, simple
     * ones there and complex ones around all others.
     */
    public static SqueezeNet apply(SqueezeNet net, Bypass style) {
        List<Stage> body = new ArrayList<>(net.body().size());
        int channels = net.stem().filters();
        for (Stage stage : net.body()) {
            if (stage instanceof FireModule fire) {
                body.add(fire.withBypass(around(fire, channels, style)));
                channels = fire.outputChannels();
            } else {
                body.add(stage);
            }
        }
        return net.withBody(body);
    }

    private static Bypass around(FireModule fire, int inputChannels, Bypass style) {
        if (style == Bypass.NONE) {
            return Bypass.NONE;
        }
        boolean equal = inputChannels == fire.outputChannels();
        return equal ? Bypass.SIMPLE : style == Bypass.COMPLEX ? Bypass.COMPLEX : Bypass.NONE;
    }

    /** The style that gives the network's bypasses, or empty where they follow none. */
    public static Optional<Bypass> styleOf(SqueezeNet net) {
        for (Bypass style : Bypass.values()) {
            if (apply(net, style).body().equals(net.body())) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
