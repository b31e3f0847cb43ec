package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import java.util.List;
import java.util.Set;

/**
 * A stage that is not in the network yet. A Fire module is made like the one in front of it, a pool like the network's first.
 *
 * @param net the network
 * @param kind which
 */
record NewStage(SqueezeNet net, Kind kind) implements StageSource {
    /** What can be made. */
    enum Kind {
        FIRE("Fire module"),
        POOL("max pool");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The stage for a place. */
    Stage stage(int place) {
        return kind == Kind.FIRE ? fire(place) : pool();
    }

    private FireModule fire(int place) {
        FireModule pattern = net.fires().get(0);
        for (Stage stage : net.body().subList(0, place)) {
            pattern = stage instanceof FireModule fire ? fire : pattern;
        }
        return pattern.withBypass(Bypass.NONE);
    }

    private Pool pool() {
        return net.body().stream()
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast)
                .findFirst()
                .orElse(Pool.PAPER);
    }

    @Override
    public Edit edit(int place, boolean copy) {
        return Edits.insert(place, List.of(stage(place)));
    }

    @Override
    public boolean stays(int place, boolean copy) {
        return false;
    }

    @Override
    public Set<Integer> after(int place, boolean copy) {
        return Set.of(place);
    }

    @Override
    public String hint() {
        return "Esc: cancel";
    }

    @Override
    public String name() {
        return "new " + kind.label();
    }
}
