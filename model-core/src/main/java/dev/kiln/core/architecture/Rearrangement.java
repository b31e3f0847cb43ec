package dev.kiln.core.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body written anew from stages of a SqueezeNet and new ones, in the order in which they are given. Ids of layers number the
 * Fire modules, so ranks are written under the ids that their layers have afterwards; a copy of a module has its ranks too.
 *
 * <p>Bypasses that follow a style (see {@link Bypasses#styleOf}) are laid again in that style, others stay with their module.
 */
final class Rearrangement {
    private static final int NEW = -1;

    /**
     * @param origin index of the stage in the body before, or {@link #NEW}
     */
    private record Placed(Stage stage, int origin) {}

    private final SqueezeNet net;
    private final List<Placed> stages = new ArrayList<>();

    Rearrangement(SqueezeNet net) {
        this.net = net;
    }

    /** Adds a stage of the network, by its index in the body. */
    void keep(int index) {
        stages.add(new Placed(net.body().get(index), index));
    }

    /** Adds new stages. */
    void add(List<? extends Stage> added) {
        added.forEach(stage -> stages.add(new Placed(stage, NEW)));
    }

    /** The network with this body. */
    SqueezeNet toNet() {
        SqueezeNet bare = net.withRanks(Ranks.NONE)
                .withBody(stages.stream().map(Placed::stage).toList());
        SqueezeNet changed =
                Bypasses.styleOf(net).map(style -> Bypasses.apply(bare, style)).orElse(bare);
        return net.ranks().isEmpty() ? changed : changed.withRanks(ranksIn(changed));
    }

    private Ranks ranksIn(SqueezeNet changed) {
        Map<String, Integer> ranks = new TreeMap<>();
        net.ranks().byLayer().forEach((id, rank) -> {
            if (id.equals(classifierOf(net))) {
                ranks.put(classifierOf(changed), rank);
            } else if (!id.contains("/")) {
                ranks.put(id, rank);
            }
        });
        for (int index = 0; index < stages.size(); index++) {
            int origin = stages.get(index).origin();
            if (origin != NEW) {
                String before = Stages.idOf(net, origin) + "/";
                String after = Stages.idOf(changed, index) + "/";
                net.ranks().byLayer().forEach((id, rank) -> {
                    if (id.startsWith(before)) {
                        ranks.put(after + id.substring(before.length()), rank);
                    }
                });
            }
        }
        return new Ranks(ranks);
    }

    /** The last convolution is numbered behind the modules: conv10 behind fire9. */
    private static String classifierOf(SqueezeNet net) {
        return "conv" + (net.fireCount() + SqueezeNet.FIRST_FIRE);
    }
}
