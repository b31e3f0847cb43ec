package dev.kiln.visualizers.compression;

import java.util.ArrayList;
import java.util.List;

/** Names of blocks below the layers, as many as fit. */
final class BlockNames {
    /** Pixels of a letter in the painter's font of 10 pixels. */
    private static final double LETTER = 6;

    /** The first name stays so far from the layers of the next. */
    private static final double AIR = 3;

    private static final double GAP = 1;

    private BlockNames() {}

    /**
     * A name and where it stands.
     *
     * @param first the block's first layer
     * @param last the block's last layer
     * @param left left end in pixels
     */
    record Name(String text, int first, int last, double left) {}

    /** The names from the left; one that would run into the one before is left out. */
    static List<Name> place(List<PlanBar> bars, CurveLayout layout) {
        List<Name> names = new ArrayList<>();
        double free = 0;
        for (int first = 0; first < bars.size(); ) {
            String block = bars.get(first).block();
            int last = first;
            while (last + 1 < bars.size() && bars.get(last + 1).block().equals(block)) {
                last++;
            }
            double width = block.length() * LETTER;
            double left = left(layout, first, last, width);
            if (left >= free && left + width <= layout.width()) {
                names.add(new Name(block, first, last, left));
                free = left + width + GAP;
            }
            first = last + 1;
        }
        return names;
    }

    /** Below the middle; the first and the last may stand out into the margins where they are wider than their layers. */
    private static double left(CurveLayout layout, int first, int last, double width) {
        double from = layout.left(first);
        double to = layout.left(last) + layout.pitch();
        if (width > to - from && first == 0) {
            return Math.max(0, to - width - AIR);
        } else if (width > to - from && last == layout.bars() - 1) {
            return Math.min(from, layout.width() - width);
        }
        return (from + to - width) / 2;
    }
}
