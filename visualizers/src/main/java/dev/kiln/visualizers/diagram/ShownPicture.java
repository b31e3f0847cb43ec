package dev.kiln.visualizers.diagram;

/**
 * What a diagram shows at a moment.
 *
 * @param picture all of it
 * @param space the sizes of the picture and of the place for it
 * @param viewport the part that is seen
 */
public record ShownPicture(DiagramLayout picture, ViewSpace space, Viewport viewport) {
    /** Nothing. */
    public static final ShownPicture EMPTY =
            new ShownPicture(DiagramLayout.EMPTY, new ViewSpace(1, 1, 1, 1, 1), Viewport.IDENTITY);

    /** True where some of it lies outside. */
    public boolean leavesOut() {
        return space.leavesOut(viewport);
    }

    /** True where some of it lies above or below. */
    boolean isTaller() {
        return space.contentHeight() * viewport.scale() > space.viewHeight() + 0.5;
    }
}
