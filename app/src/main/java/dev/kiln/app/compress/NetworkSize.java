package dev.kiln.app.compress;

import dev.kiln.core.compression.LayerSetting;
import java.util.List;

/**
 * What a network takes in a file under a plan.
 *
 * @param container bytes of everything but the layers
 * @param layers the layers in the network's order
 */
record NetworkSize(long container, List<LayerSize> layers) {
    /**
     * One layer.
     *
     * @param layerId the layer
     * @param weights number of its weights
     * @param parameters number of its weights and biases
     * @param setting its part of the plan
     * @param densityBefore share of its weights that are not 0 before it is compressed
     * @param bitsBefore bits of a kept weight before it is compressed
     * @param bytesBefore bytes of the layer as it is
     * @param bytes bytes of the layer under the plan
     * @param exact false where these are an estimate
     */
    record LayerSize(
            String layerId,
            long weights,
            long parameters,
            LayerSetting setting,
            double densityBefore,
            double bitsBefore,
            double bytesBefore,
            double bytes,
            boolean exact) {
        /** Weights that the plan keeps; evenly spaced values may make zeros of some more. */
        double kept() {
            return weights * Math.min(densityBefore, setting.density());
        }

        /** Bits of the code of a kept weight, before an entropy coder. */
        double bits() {
            return setting.isQuantized() ? setting.bits() : bitsBefore;
        }
    }

    NetworkSize {
        layers = List.copyOf(layers);
    }

    /** Whether no layer is estimated. */
    boolean isExact() {
        return layers.stream().allMatch(LayerSize::exact);
    }

    /** Bytes of the file. */
    long total() {
        return container
                + Math.round(layers.stream().mapToDouble(LayerSize::bytes).sum());
    }

    /** Bytes of the network's 32-bit floats. */
    long floatBytes() {
        return Float.BYTES * layers.stream().mapToLong(LayerSize::parameters).sum();
    }

    /** Share of all weights that the plan keeps. */
    double density() {
        double all = layers.stream().mapToDouble(LayerSize::weights).sum();
        return all == 0 ? 1 : layers.stream().mapToDouble(LayerSize::kept).sum() / all;
    }

    /** Bits of a kept weight's code, the mean of all that are kept. */
    double meanBits() {
        double kept = layers.stream().mapToDouble(LayerSize::kept).sum();
        double bits = layers.stream()
                .mapToDouble(layer -> layer.kept() * layer.bits())
                .sum();
        return kept == 0 ? 0 : bits / kept;
    }
}
