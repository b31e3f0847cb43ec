package dev.kiln.app.cli;

import dev.kiln.visualizers.activation.MapSort;

/** What maps are sorted by, by the names of the command line. */
enum SortBy {
    INDEX("index", MapSort.INDEX),
    MEAN("mean", MapSort.MEAN),
    MAX("max", MapSort.MAXIMUM),
    ZEROS("zeros", MapSort.SPARSITY);

    private final String id;
    private final MapSort by;

    SortBy(String id, MapSort by) {
        this.id = id;
        this.by = by;
    }

    MapSort by() {
        return by;
    }

    @Override
    public String toString() {
        return id;
    }
}
