package dev.kiln.visualizers.diagram;

/** How large the layers are drawn. */
public enum Drawing {
    /** Bars as high as the maps are large and as wide as there are channels. */
    TO_SCALE("to scale", 0.55),
    /** Equal blocks with their numbers of filters in them. */
    SCHEMATIC("schematic", VisibleLabels.LEAST_FOR_NUMBERS);

    private final String label;

    private final double readableScale;

    Drawing(String label, double readableScale) {
        this.label = label;
        this.readableScale = readableScale;
    }

    /** The least scale at which the picture says what it is drawn for: shapes, or numbers. */
    double readableScale() {
        return readableScale;
    }

    /** The name in the window. */
    public String label() {
        return label;
    }
}
