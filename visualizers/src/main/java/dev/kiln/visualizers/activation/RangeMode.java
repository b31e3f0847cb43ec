package dev.kiln.visualizers.activation;

/** Which values share one colour scale. */
public enum RangeMode {
    /** One scale for the whole layer: its maps can be compared with each other. */
    PER_LAYER("layer"),
    /** Each map has its own scale: weak maps show their structure. */
    PER_MAP("map"),
    /** One scale for all layers, see {@link NetworkRange}: layers can be compared with each other. */
    PER_NETWORK("network");

    private final String label;

    RangeMode(String label) {
        this.label = label;
    }

    /** The name that users read after "per". */
    public String label() {
        return label;
    }
}
