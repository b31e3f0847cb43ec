package dev.kiln.app.shell;

import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;

/** How much room the window's content needs, in pixels. */
final class Room {
    /** What views need. */
    private static final double MIDDLE_WIDTH = 784;

    /** A side with its strip. */
    private static final double SIDE_WIDTH = 248;

    /** Diagram and views, or one of them, with all that is above and below. */
    private static final double BOTH_HEIGHT = 680;

    private static final double ONE_HEIGHT = 490;
    /** What the headline likes to have. */
    private static final double WIDE = 1130;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Room() {}

    /** The room for the panels that are there. */
    static Dimension2D needed(Set<Panel> folded) {
        double width = MIDDLE_WIDTH;
        for (Panel side : List.of(Panel.SLIDERS, Panel.INSPECTOR)) {
            width += folded.contains(side) ? FoldingSide.STRIP : SIDE_WIDTH;
        }
        boolean both = !folded.contains(Panel.DIAGRAM) && !folded.contains(Panel.VIEWS);
        return new Dimension2D(width, both ? BOTH_HEIGHT : ONE_HEIGHT);
    }

    /** Tells the style sheet where the headline must be content with less than it likes. */
    static void mark(Node window, double width) {
        window.pseudoClassStateChanged(NARROW, width < WIDE);
    }
}
