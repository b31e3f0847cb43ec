package dev.kiln.visualizers.diagram;

/** Sizes of text where no toolkit can be asked. */
final class TextWidths {
    /** Pixels; the painter sets the same fonts. */
    static final double NAME_SIZE = 11;

    static final double SHAPE_SIZE = 9.5;
    static final double LEGEND_SIZE = 11;

    /** Mean width of letters and digits in a wide sans-serif such as DejaVu Sans, as a share of the font's size. */
    private static final double EM = 0.63;

    private TextWidths() {}

    static double size(DiagramLabel.Kind kind) {
        return kind == DiagramLabel.Kind.SHAPE || kind == DiagramLabel.Kind.NUMBER ? SHAPE_SIZE : NAME_SIZE;
    }

    static double estimate(String text, double size) {
        return text.codePointCount(0, text.length()) * size * EM;
    }

    /** The text, or its start with an ellipsis; empty where not even that fits. */
    static String fitting(String text, double size, double width) {
        if (estimate(text, size) <= width) {
            return text;
        }
        int letters = (int) (width / (size * EM)) - 1;
        return letters < 2 ? "" : text.substring(0, Math.min(letters, text.length())) + "…";
    }
}
