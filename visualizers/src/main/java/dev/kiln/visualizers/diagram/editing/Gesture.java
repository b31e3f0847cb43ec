package dev.kiln.visualizers.diagram.editing;

/** One press, drag and release of the pointer. */
interface Gesture {
    /** The pointer is there now. */
    Feedback move(Pointer pointer);

    /** Does what the last move showed, where it is possible. */
    void drop();

    /** Leaves everything as it was. */
    void cancel();

    /** True where the picture scrolls when the pointer comes near its ends. */
    default boolean scrolls() {
        return true;
    }
}
