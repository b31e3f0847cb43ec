package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.DiagramHold;
import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Numbers of filters that a drag holds on to lightly: powers of two and what the schedule says. They catch the pointer from a little
 * further away than other multiples of 8 do, which all stay within reach of one pixel.
 *
 * @param schedule filters that the schedule gives the bar, or 0
 */
record Detents(int schedule) {
    /**
     * Filters by which a detent is nearer than it stands. A multiple of 8 between two detents keeps 5 filters of pointer way, which is
     * more than the {@value DiagramHold#CHANNELS_PER_PIXEL} of a pixel.
     */
    private static final double PULL = 3;

    /** Pixels between labels, so that numbers of four digits do not touch. */
    private static final double LABEL_GAP = 30;

    private static final double TICK = 5;

    /** The number of filters for a wish: a multiple of 8 or what the schedule says, whichever is nearer. */
    int snapped(double wish) {
        int below = WidthEdits.snapped(Math.floor(wish / WidthEdits.STEP) * WidthEdits.STEP, false);
        int above = WidthEdits.snapped(below + WidthEdits.STEP, false);
        int nearest = distance(wish, above) < distance(wish, below) ? above : below;
        return schedule > 0 && distance(wish, schedule) < distance(wish, nearest) ? schedule : nearest;
    }

    private double distance(double wish, int filters) {
        return Math.abs(wish - filters) - (pulls(filters) ? PULL : 0);
    }

    /** A schedule's number between two multiples of 8 needs the place that these would take. */
    private boolean pulls(int filters) {
        boolean between = schedule % WidthEdits.STEP != 0;
        boolean crowded = between && Math.abs(filters - schedule) < WidthEdits.STEP;
        return contains(filters) && !crowded;
    }

    private boolean contains(int filters) {
        return filters == schedule || isPower(filters);
    }

    private static boolean isPower(int filters) {
        return filters >= WidthEdits.STEP && Integer.bitCount(filters) == 1;
    }

    /** What is special about a number of filters, to be read behind it; empty for most. */
    String words(int filters) {
        if (filters == schedule) {
            return ", as the schedule says";
        }
        return isPower(filters) ? ", a power of 2" : "";
    }

    /**
     * Marks, with the numbers where these have room.
     *
     * @param chosen the present number of filters
     * @param y what they stand on, in pixels of the picture
     */
    List<Mark> marks(DiagramHold hold, int chosen, double y) {
        double gap = LABEL_GAP / hold.scale();
        TreeSet<Double> taken = new TreeSet<>();
        List<Mark> marks = new ArrayList<>();
        for (int filters : byWeight()) {
            double x = hold.xOf(filters);
            boolean free = taken.subSet(x - gap, x + gap).isEmpty();
            String text = "";
            if (free) {
                taken.add(x);
                text = Figures.count(filters) + (filters == schedule ? " ◆" : "");
            }
            Mark.Kind kind = filters == chosen ? Mark.Kind.CHOSEN_DETENT : Mark.Kind.DETENT;
            marks.add(new Mark(kind, new Rect(x - 0.5, y - TICK, 1, TICK), text));
        }
        return marks;
    }

    /** The schedule's first, then from the largest, which have the most room, to the smallest. */
    private List<Integer> byWeight() {
        List<Integer> detents = new ArrayList<>();
        if (schedule > 0) {
            detents.add(schedule);
        }
        for (int power = Integer.highestOneBit(WidthEdits.MOST); power >= WidthEdits.STEP; power /= 2) {
            if (power != schedule) {
                detents.add(power);
            }
        }
        return detents;
    }
}
