package dev.kiln.app.tour;

import java.util.List;

/**
 * What the card shows.
 *
 * @param number the step, from 1
 * @param count steps in all
 * @param step the step
 * @param figures what it moved
 * @param leaving true while the user is asked which network to go on with
 * @param earlier name of the network before the tour
 */
record TourPage(int number, int count, TourStep step, List<TourFigure> figures, boolean leaving, String earlier) {
    TourPage {
        figures = List.copyOf(figures);
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return number == count;
    }
}
