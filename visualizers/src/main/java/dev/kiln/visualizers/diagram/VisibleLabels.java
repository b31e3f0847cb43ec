package dev.kiln.visualizers.diagram;

import java.util.ArrayList;
import java.util.List;

/** The labels that can be read at a scale: text keeps a readable size, and what would overlap is left out. */
final class VisibleLabels {
    /** The scale below which numbers do not fit their boxes. */
    static final double LEAST_FOR_NUMBERS = 0.7;

    /** The scale below which text gets no smaller, and shapes have no room. */
    private static final double SMALLEST = 0.85;

    private static final double LARGEST = 1.25;
    private static final double GAP = 4;
    private static final double BOTTOM = 7;

    /**
     * A label in pixels of the control.
     *
     * @param label what it says
     * @param x horizontal middle
     * @param y baseline
     * @param size of its font, in pixels
     * @param kept true where its own place is out of sight and it stands above the lower edge instead
     */
    record Placed(DiagramLabel label, double x, double y, double size, boolean kept) {
        double width() {
            return TextWidths.estimate(label.text(), size);
        }
    }

    private VisibleLabels() {}

    /**
     * The labels to paint.
     *
     * @param first id of the layer whose name is never left out in favour of others, or null
     * @param width of the place for the picture, in pixels of the control
     * @param height of the place for the picture, in pixels of the control
     */
    static List<Placed> of(DiagramLayout layout, Viewport viewport, String first, double width, double height) {
        List<Placed> placed = new ArrayList<>();
        Placed important = null;
        for (DiagramLabel label : layout.labels()) {
            if (isName(label) && label.layer().equals(first)) {
                important = place(label, viewport, width, height);
            }
        }
        double end = Double.NEGATIVE_INFINITY;
        for (DiagramLabel label : layout.labels()) {
            if (viewport.scale() < leastScale(label.kind())) {
                continue;
            }
            Placed candidate = place(label, viewport, width, height);
            double half = candidate.width() / 2;
            boolean outside = candidate.x() + half < 0 || candidate.x() - half > width;
            boolean here = important != null && label.equals(important.label());
            if (outside || isName(label) && !here && (candidate.x() - half < end || overlap(candidate, important))) {
                continue;
            }
            placed.add(candidate);
            // at full size the layout has kept names apart
            if (isName(label) && viewport.scale() < 1) {
                end = candidate.x() + half + GAP;
            }
        }
        return placed;
    }

    private static double leastScale(DiagramLabel.Kind kind) {
        return switch (kind) {
            case NAME -> 0;
            case NUMBER -> LEAST_FOR_NUMBERS;
            case SHAPE, SIGN -> SMALLEST;
        };
    }

    private static boolean isName(DiagramLabel label) {
        return label.kind() == DiagramLabel.Kind.NAME;
    }

    private static boolean overlap(Placed a, Placed important) {
        return important != null && Math.abs(a.x() - important.x()) < (a.width() + important.width()) / 2 + GAP / 2;
    }

    private static Placed place(DiagramLabel label, Viewport viewport, double width, double height) {
        double factor = Math.max(SMALLEST, Math.min(LARGEST, viewport.scale()));
        // half pixels, so that zooming needs few fonts
        double size = Math.rint(TextWidths.size(label.kind()) * factor * 2) / 2;
        double y = viewport.toControlY(label.y());
        double lowest = height - BOTTOM;
        boolean kept = isName(label) && y > lowest;
        double x = viewport.toControlX(label.x());
        double half = TextWidths.estimate(label.text(), size) / 2;
        boolean atEnd = isName(label) && x >= 0 && x <= width && width > 2 * half;
        double inside = atEnd ? Math.max(half, Math.min(width - half, x)) : x;
        return new Placed(label, inside, kept ? lowest : y, size, kept);
    }
}
