package dev.kiln.visualizers.activation;

/** Which values share one colour scale. */
public enum RangeMode {
    /** One scale for the whole layer: its maps can be compared with each other. */
    PER_LAYER("one scale for the layer"),
    /** Each map has its own scale: weak maps show their structure. */
    PER_MAP("own scale for each map"),
    /** One scale for all layers, see {@link NetworkRange}: layers can be compared with each other. */
    PER_NETWORK("one scale for the network");

    private final String label;

    RangeMode(String label) {
        this.label = label;
    }

    /** The name that users read. */
    public String label() {
        return label;
    }
}
