package dev.kiln.visualizers.activation;

import java.util.List;

/**
 * Grids side by side that move together: the selected map, the map under the pointer and the scrolling are the same in all. For
 * layers of one shape only: a map of the one must be there in the other.
 */
public final class LinkedGrids {
    private final ActivationGrid first;
    private final List<ActivationGrid> others;
    private boolean linked;

    /** Grids that are not linked yet. */
    public LinkedGrids(ActivationGrid first, ActivationGrid... others) {
        this.first = first;
        this.others = List.of(others);
    }

    /** Makes all grids show what the first one does, and follow each other from now on. */
    public void link() {
        if (linked) {
            return;
        }
        linked = true;
        for (ActivationGrid other : others) {
            other.selectedChannelProperty().bindBidirectional(first.selectedChannelProperty());
            other.hoveredChannelProperty().bindBidirectional(first.hoveredChannelProperty());
            other.scrollProperty().bindBidirectional(first.scrollProperty());
        }
    }

    /** Lets each grid go its own way again. */
    public void unlink() {
        linked = false;
        for (ActivationGrid other : others) {
            other.selectedChannelProperty().unbindBidirectional(first.selectedChannelProperty());
            other.hoveredChannelProperty().unbindBidirectional(first.hoveredChannelProperty());
            other.scrollProperty().unbindBidirectional(first.scrollProperty());
        }
    }
}
