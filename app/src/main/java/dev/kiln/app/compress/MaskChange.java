package dev.kiln.app.compress;

import dev.kiln.core.compression.PruningMask;
import dev.kiln.visualizers.compression.MaskPicture;
import java.util.List;

/**
 * The pruning mask of one layer.
 *
 * @param picture what to draw
 * @param groups into which the layer's inputs and filters fall
 * @param emptyFilters number of filters of which nothing is left
 * @param emptyInputs number of input channels that no filter looks at
 * @param colours the picture's colours in the order of the layer's inputs; empty where it does not see the picture
 */
record MaskChange(MaskPicture picture, int groups, int emptyFilters, int emptyInputs, List<String> colours) {
    MaskChange {
        colours = List.copyOf(colours);
    }

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
                mask.emptyInputs(change.groups()),
                change.colours());
    }

    /** Number of input channels of the layer. */
    int inputs() {
        return groups * picture.layer().shape().get(1);
    }
}
