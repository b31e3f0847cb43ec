package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The gaps of a picture into which stages can be dropped.
 *
 * @param gaps from left to right; where the picture shows another network, only those between stages of both
 * @param height height of the picture in pixels
 */
record DropTargets(List<Gap> gaps, double height) {
    private static final double WIDTH = 4;

    DropTargets {
        gaps = List.copyOf(gaps);
    }

    /**
     * A gap between two blocks.
     *
     * @param place the place that {@link Stages} calls so
     * @param bounds a narrow upright rectangle in its middle
     */
    record Gap(int place, Rect bounds) {}

    /** The layer whose box or frame shows a stage. */
    static String layerOf(SqueezeNet net, int stage) {
        String id = Stages.idOf(net, stage);
        return net.body().get(stage) instanceof FireModule ? id + "/concat" : id;
    }

    static DropTargets of(SqueezeNet net, DiagramLayout layout) {
        List<Gap> gaps = new ArrayList<>();
        int last = net.body().size() - 1;
        for (int i = 0; i <= last; i++) {
            int step = layout.stepOf(layerOf(net, i));
            if (step > 0) {
                gaps.add(new Gap(i, between(layout, step - 1)));
            }
            if (i == last && step >= 0 && step + 1 < layout.steps().size()) {
                gaps.add(new Gap(i + 1, between(layout, step)));
            }
        }
        return new DropTargets(gaps, layout.height());
    }

    /** Between a block and the next; as tall as the taller of both. */
    private static Rect between(DiagramLayout layout, int step) {
        Rect left = layout.boundsOf(layout.steps().get(step).layer()).orElseThrow();
        Rect right = layout.boundsOf(layout.steps().get(step + 1).layer()).orElseThrow();
        double top = Math.min(left.y(), right.y());
        double bottom = Math.max(left.bottom(), right.bottom());
        double x = (left.right() + right.x()) / 2;
        return new Rect(x - WIDTH / 2, top, WIDTH, bottom - top);
    }

    /** The gap nearest to a place of the picture; empty above and below the picture. */
    Optional<Gap> nearest(double x, double y) {
        return y < 0 || y > height
                ? Optional.empty()
                : gaps.stream()
                        .min(Comparator.comparingDouble(
                                gap -> Math.abs(gap.bounds().centerX() - x)));
    }
}
