package dev.kiln.app.run;

import dev.kiln.core.network.Activations;
import java.util.List;

/** From layer to layer by keys. Ids that name the same values, such as a convolution and its ReLU, are one stop. */
final class LayerTravel {
    private LayerTravel() {}

    /**
     * The next layer with other values.
     *
     * @param step 1 forwards, −1 backwards
     * @return the first id of those values; the first id of {@code from}'s values where there is nothing beyond
     */
    static String next(Activations activations, String from, int step) {
        List<String> ids = List.copyOf(activations.layers());
        Activations.Tensor start = activations.of(from);
        int index = ids.indexOf(from);
        int target = index;
        while (target >= 0 && target < ids.size() && activations.of(ids.get(target)) == start) {
            target += step;
        }
        target = target < 0 || target >= ids.size() ? index : target;
        Activations.Tensor values = activations.of(ids.get(target));
        while (target > 0 && activations.of(ids.get(target - 1)) == values) {
            target--;
        }
        return ids.get(target);
    }
}
