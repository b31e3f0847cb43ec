package dev.kiln.app.compress;

import dev.kiln.core.compression.PruningMask;
import dev.kiln.visualizers.compression.MaskPicture;

/**
 * The pruning mask of one layer.
 *
 * @param picture what to draw
 * @param groups into which the layer's inputs and filters fall
 * @param emptyFilters number of filters of which nothing is left
 * @param emptyInputs number of input channels that no filter looks at
 */
record MaskChange(MaskPicture picture, int groups, int emptyFilters, int emptyInputs) {
    /** Counts a layer's weights: some milliseconds for a million. */
    static MaskChange of(LayerChange change) {
        PruningMask mask = PruningMask.of(change.after());
        return new MaskChange(
                new MaskPicture(
                        change.layer(),
                        change.groups(),
                        change.before(),
                        change.after().weights()),
                change.groups(),
                mask.emptyFilters(),
                mask.emptyInputs(change.groups()));
    }

    /** Number of input channels of the layer. */
    int inputs() {
        return groups * picture.layer().shape().get(1);
    }
}
