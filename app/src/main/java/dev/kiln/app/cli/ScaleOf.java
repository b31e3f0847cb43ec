package dev.kiln.app.cli;

import dev.kiln.visualizers.activation.RangeMode;

/** Whose values the ends of a colour scale are, by the names of the command line. */
enum ScaleOf {
    MAP("map", RangeMode.PER_MAP),
    LAYER("layer", RangeMode.PER_LAYER),
    NETWORK("network", RangeMode.PER_NETWORK);

    private final String id;
    private final RangeMode mode;

    ScaleOf(String id, RangeMode mode) {
        this.id = id;
        this.mode = mode;
    }

    RangeMode mode() {
        return mode;
    }

    @Override
    public String toString() {
        return id;
    }
}
