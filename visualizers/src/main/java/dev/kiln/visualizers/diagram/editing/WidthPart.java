package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A number of filters that a bar's width stands for. */
enum WidthPart {
    STEM("filters"),
    SQUEEZE_1X1("s1x1"),
    EXPAND_1X1("e1x1"),
    EXPAND_3X3("e3x3");

    private final String label;

    WidthPart(String label) {
        this.label = label;
    }

    /** The name of the number in the paper. */
    String label() {
        return label;
    }

    boolean ofExpand() {
        return this == EXPAND_1X1 || this == EXPAND_3X3;
    }

    /** The other half of the expand layer. */
    WidthPart otherHalf() {
        return this == EXPAND_1X1 ? EXPAND_3X3 : EXPAND_1X1;
    }

    /** The part whose bar shows a layer; empty for layers whose width cannot be dragged. */
    static Optional<WidthPart> of(String layer) {
        if (layer.equals("conv1")) {
            return Optional.of(STEM);
        } else if (layer.endsWith("/squeeze1x1")) {
            return Optional.of(SQUEEZE_1X1);
        } else if (layer.endsWith("/expand1x1")) {
            return Optional.of(EXPAND_1X1);
        }
        return layer.endsWith("/expand3x3") ? Optional.of(EXPAND_3X3) : Optional.empty();
    }

    int filters(FireModule fire) {
        return switch (this) {
            case SQUEEZE_1X1 -> fire.squeeze1x1();
            case EXPAND_1X1 -> fire.expand1x1();
            case EXPAND_3X3 -> fire.expand3x3();
            case STEM -> throw new IllegalArgumentException("the stem is no Fire module");
        };
    }

    /** The number of filters that a network's schedule gives this part of a stage; 0 for the stem, which no schedule knows. */
    int scheduled(SqueezeNet net, int stage) {
        if (this == STEM) {
            return 0;
        }
        FireModule fire = (FireModule) net.body().get(stage);
        int before = (int) net.body().subList(0, stage).stream()
                .filter(FireModule.class::isInstance)
                .count();
        return filters(net.schedule().module(before, fire.bypass()));
    }

    private FireModule with(FireModule fire, int filters) {
        return switch (this) {
            case SQUEEZE_1X1 -> fire.withSqueeze1x1(filters);
            case EXPAND_1X1 -> fire.withExpand1x1(filters);
            case EXPAND_3X3 -> fire.withExpand3x3(filters);
            case STEM -> throw new IllegalArgumentException("the stem is no Fire module");
        };
    }

    /**
     * The network with so many filters.
     *
     * @param stages indices in the body of the modules to change; without meaning for the stem
     */
    SqueezeNet apply(SqueezeNet net, Iterable<Integer> stages, int filters) {
        if (this == STEM) {
            return net.withStem(net.stem().withFilters(filters));
        }
        List<Stage> body = new ArrayList<>(net.body());
        for (int index : stages) {
            if (body.get(index) instanceof FireModule fire) {
                body.set(index, with(fire, filters));
            }
        }
        return net.withBody(body);
    }
}
