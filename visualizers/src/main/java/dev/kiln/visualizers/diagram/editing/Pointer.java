package dev.kiln.visualizers.diagram.editing;

/**
 * Where the pointer is and what the modifier keys mean.
 *
 * @param x pixels of the picture
 * @param y pixels of the picture
 * @param free Alt: one filter for each pixel instead of multiples of 8
 * @param together Shift: both halves of the expand layer keep their ratio; what is selected stays so
 * @param copy Ctrl: a copy instead of the thing itself; what is selected already no longer is
 */
record Pointer(double x, double y, boolean free, boolean together, boolean copy) {
    static Pointer at(double x, double y) {
        return new Pointer(x, y, false, false, false);
    }
}
