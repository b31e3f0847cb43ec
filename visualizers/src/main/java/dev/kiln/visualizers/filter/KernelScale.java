package dev.kiln.visualizers.filter;

/** Which weights share one colour scale. Every scale has zero in its middle. */
public enum KernelScale {
    /** Each filter has its own scale: weak filters show their pattern. */
    FILTER("filter", "scale per filter"),
    /** One scale for the whole layer: filters can be compared with each other. */
    LAYER("layer", "scale per layer");

    private final String id;
    private final String label;

    KernelScale(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The name that users read. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
