package dev.kiln.visualizers.diagram;

import java.util.function.UnaryOperator;

/** What the user wants to see of a picture; it follows the picture and the place for it when they change. */
final class DiagramCamera {
    private enum Wish {
        START,
        WHOLE,
        CHOSEN
    }

    private Wish wish = Wish.START;
    private Viewport chosen = Viewport.IDENTITY;

    /** The viewport for a picture and a place. */
    Viewport viewport(ViewSpace space) {
        return switch (wish) {
            case START -> space.start();
            case WHOLE -> space.fit();
            case CHOSEN -> space.clamp(chosen);
        };
    }

    /** As for a network that has just been opened. */
    void start() {
        wish = Wish.START;
    }

    /** All of it, however small. */
    void whole() {
        wish = Wish.WHOLE;
    }

    /** Changes what is seen; a change to nothing new leaves the wish as it was. */
    void change(ViewSpace space, UnaryOperator<Viewport> change) {
        Viewport before = viewport(space);
        Viewport after = change.apply(before);
        if (!after.equals(before)) {
            wish = Wish.CHOSEN;
            chosen = after;
        }
    }
}
