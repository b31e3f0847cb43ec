package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.Rect;

/**
 * Something that is painted above the picture.
 *
 * @param kind what it says
 * @param bounds where, in pixels of the picture; an arc goes from its corner to the opposite one, so its sizes may be negative
 * @param text what stands above it, or empty
 */
record Mark(Kind kind, Rect bounds, String text) {
    Mark(Kind kind, Rect bounds) {
        this(kind, bounds, "");
    }

    enum Kind {
        /** An edge that can be dragged. */
        HANDLE,
        /** A number of filters that the edge holds on to. */
        DETENT,
        /** The one where the edge is now. */
        CHOSEN_DETENT,
        /** A gap into which a stage can be dropped. */
        GAP,
        /** The gap that it would be dropped into now. */
        CHOSEN_GAP,
        /** A stage that follows the pointer. */
        GHOST,
        /** The outline of what is moved, widened or selected. */
        OUTLINE,
        /** The rectangle that selects what it touches. */
        BAND,
        /** Where a bypass can be pulled from, or to. */
        PORT,
        /** Where a bypass would end now. */
        CHOSEN_PORT,
        /** Where a bypass cannot end. */
        BARRED_PORT,
        /** A bypass on its way. */
        ARC,
        /** A bypass that can be clicked. */
        ARC_SHADE
    }
}
