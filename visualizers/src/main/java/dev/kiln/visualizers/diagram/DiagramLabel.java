package dev.kiln.visualizers.diagram;

/**
 * A line of text, centred on its place.
 *
 * @param text what it says
 * @param layer id of the layer that it belongs to
 * @param kind what it is
 * @param x horizontal middle
 * @param y baseline
 */
public record DiagramLabel(String text, String layer, Kind kind, double x, double y) {
    /** What a label says. */
    public enum Kind {
        /** A block's name. */
        NAME,
        /** The shape of what flows between two blocks. */
        SHAPE,
        /** The number of filters in a box of a schematic. */
        NUMBER,
        /** The plus sign of an addition. */
        SIGN
    }

    /** Where the text stands, by an estimate of its width that no common sans-serif exceeds. */
    public Rect bounds() {
        double size = TextWidths.size(kind);
        double width = TextWidths.estimate(text, size);
        return new Rect(x - width / 2, y - size * 0.8, width, size);
    }
}
