package dev.kiln.app.run;

/**
 * Where the parts around one large map stand. Pixels; a part without a place is null.
 *
 * @param map the map, alone or over the picture
 * @param picture the picture with what a cell sees
 * @param histogram the map's values
 * @param explanation how one value came about
 */
record LargeMapLayout(Place map, Place picture, Place histogram, Place explanation) {
    /** A rectangle. */
    record Place(double x, double y, double width, double height) {}

    private static final double GAP = 8;
    private static final double SMALLEST_SIDE = 96;
    private static final double LARGEST_SIDE = 230;
    private static final double SIDE_SHARE = 0.33;

    /** From here on a map and an explanation fit beside or below each other. */
    private static final double WIDE = 620;

    private static final double HIGH = 560;

    /**
     * Shares out a place.
     *
     * @param explaining true where an explanation is shown; in a small place it stands in front of all else
     * @param overlaid true where the map lies on the picture, which then needs no place of its own
     */
    static LargeMapLayout of(double width, double height, boolean explaining, boolean overlaid) {
        if (!explaining) {
            return parts(width, height, overlaid, null);
        } else if (width >= WIDE) {
            double left = (width - GAP) / 2;
            return parts(left, height, overlaid, new Place(left + GAP, 0, width - left - GAP, height));
        } else if (height >= HIGH) {
            double top = (height - GAP) / 2;
            return parts(width, top, overlaid, new Place(0, top + GAP, width, height - top - GAP));
        }
        return new LargeMapLayout(null, null, null, new Place(0, 0, width, height));
    }

    /** The side parts stand beside the map in a wide place, below it in a high one. */
    private static LargeMapLayout parts(double width, double height, boolean overlaid, Place explanation) {
        boolean below = height > 1.25 * width;
        double side = Math.max(SMALLEST_SIDE, Math.min(LARGEST_SIDE, SIDE_SHARE * (below ? height : width)));
        if (below) {
            double y = height - side;
            double square = overlaid ? 0 : Math.min(side, (width - GAP) / 2);
            double x = overlaid ? 0 : square + GAP;
            return new LargeMapLayout(
                    place(0, 0, width, y - GAP),
                    overlaid ? null : place(0, y, square, side),
                    place(x, y, width - x, side),
                    explanation);
        }
        double x = width - side;
        double square = overlaid ? 0 : Math.min(side, (height - GAP) / 2);
        double y = overlaid ? 0 : square + GAP;
        return new LargeMapLayout(
                place(0, 0, x - GAP, height),
                overlaid ? null : place(x, 0, side, square),
                place(x, y, side, Math.min(height - y, LARGEST_SIDE)),
                explanation);
    }

    private static Place place(double x, double y, double width, double height) {
        return new Place(x, y, Math.max(1, width), Math.max(1, height));
    }
}
