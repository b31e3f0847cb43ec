package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;

/** One layer as a file keeps it. Arrays are not copied and must not be changed. */
public sealed interface StoredLayer permits QuantizedLayer, PlainLayer {
    /** The layer and the shape of its weights. */
    LayerWeights layer();

    /** The value of each weight, in the order of the layer's shape. */
    float[] weights();

    /** One value for each output channel. */
    float[] biases();
}
