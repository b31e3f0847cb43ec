package dev.kiln.visualizers.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What says that blocks are new, in pixels of the control: the word below a block, or a line below several neighbours whose words
 * would overlap, with their number once.
 *
 * @param text what stands there; empty where another mark's text is in the way
 * @param x horizontal middle of the text
 * @param baseline of the text
 * @param from left end of what is marked
 * @param to right end of what is marked
 * @param blocks how many blocks are marked, at least 1
 */
record AddedMark(String text, double x, double baseline, double from, double to, int blocks) {
    /** Pixels. */
    static final double SIZE = 9.5;

    private static final double GAP = 4;
    /** Below the block and its ring. */
    private static final double BELOW = 4;

    /** How much wider bold text is. */
    private static final double BOLD = 1.2;

    /** True where a line below the blocks says which ones are meant. */
    boolean lined() {
        return blocks > 1 || text.isEmpty();
    }

    /** Where the line runs. */
    double lineY() {
        return baseline - SIZE;
    }

    private double left() {
        return x - width(text) / 2;
    }

    private double right() {
        return x + width(text) / 2;
    }

    private static double width(String text) {
        return TextWidths.estimate(text, SIZE) * BOLD;
    }

    /**
     * The marks of the blocks in sight of which no part is in the baseline, from left to right.
     *
     * @param added ids of layers that the baseline does not have
     * @param width of the place for the picture, in pixels of the control
     */
    static List<AddedMark> of(DiagramLayout layout, Viewport viewport, Set<String> added, double width) {
        List<AddedMark> marks = new ArrayList<>();
        List<Rect> run = new ArrayList<>();
        for (DiagramStep step : layout.steps()) {
            boolean isNew = added.containsAll(step.parts());
            Rect block =
                    isNew ? viewport.toControl(layout.boundsOf(step.layer()).orElseThrow()) : null;
            if (!isNew || !run.isEmpty() && !crowded(run.get(run.size() - 1), block)) {
                place(run, width, marks);
                run.clear();
            }
            if (isNew) {
                run.add(block);
            }
        }
        place(run, width, marks);
        return marks;
    }

    private static boolean crowded(Rect before, Rect block) {
        return block.centerX() - before.centerX() < width("new") + GAP;
    }

    private static void place(List<Rect> run, double width, List<AddedMark> marks) {
        if (run.isEmpty() || run.get(run.size() - 1).right() < 0 || run.get(0).x() > width) {
            return;
        }
        double from = run.get(0).x();
        double to = run.get(run.size() - 1).right();
        // in the middle of what is seen of them
        double x = run.size() == 1 ? (from + to) / 2 : (Math.max(0, from) + Math.min(width, to)) / 2;
        double baseline = run.stream().mapToDouble(Rect::bottom).max().orElseThrow() + SIZE + BELOW;
        String text = run.size() == 1 ? "new" : run.size() + " new";
        AddedMark mark = new AddedMark(text, x, baseline, from, to, run.size());
        boolean free = marks.stream().noneMatch(other -> !other.text.isEmpty() && mark.left() < other.right() + GAP);
        marks.add(free ? mark : new AddedMark("", x, baseline, from, to, run.size()));
    }
}
