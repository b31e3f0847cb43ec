package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.BitSet;

/** Which weights of a layer were kept when it was pruned (Han et al. 2016, "Deep Compression", section 2). Immutable. */
public final class PruningMask {
    private final LayerWeights layer;
    private final BitSet places;

    /**
     * A mask.
     *
     * @param layer the layer and the shape of its weights
     * @param places the kept weights, by place in the flattened order of the shape; copied
     * @throws IllegalArgumentException naming the layer, where a place lies behind its last weight
     */
    public PruningMask(LayerWeights layer, BitSet places) {
        if (places.length() > layer.weights()) {
            throw new IllegalArgumentException("%s: place %d is kept, expected places from 0 to %d"
                    .formatted(layer.layerId(), places.length() - 1, layer.weights() - 1));
        }
        this.layer = layer;
        this.places = (BitSet) places.clone();
    }

    /** The weights that a quantized layer kept. */
    public static PruningMask of(QuantizedLayer layer) {
        BitSet places = new BitSet(layer.codes().length);
        for (int i = 0; i < layer.codes().length; i++) {
            places.set(i, layer.codes()[i] != 0);
        }
        return new PruningMask(layer.layer(), places);
    }

    /** The weights of a stored layer that are not 0. */
    public static PruningMask of(StoredLayer layer) {
        return layer instanceof QuantizedLayer quantized ? of(quantized) : ofNonZero(layer.layer(), layer.weights());
    }

    /** The weights that are not 0. */
    static PruningMask ofNonZero(LayerWeights layer, float[] weights) {
        BitSet places = new BitSet(weights.length);
        for (int i = 0; i < weights.length; i++) {
            places.set(i, weights[i] != 0);
        }
        return new PruningMask(layer, places);
    }

    /** The layer. */
    public LayerWeights layer() {
        return layer;
    }

    /** Whether the weight at a place in the flattened order of the shape was kept. */
    public boolean keeps(int place) {
        return places.get(place);
    }

    /** Number of weights kept. */
    public int kept() {
        return places.cardinality();
    }

    /** Share of the weights that were kept, from 0 to 1; 0 where there are none. */
    public double density() {
        return (double) kept() / Math.max(1, layer.weights());
    }

    /** Number of filters of which no weight was kept: all that they compute is their bias. */
    public int emptyFilters() {
        int fanIn = layer.fanIn();
        int empty = 0;
        for (int filter = 0; filter < layer.biases(); filter++) {
            int first = places.nextSetBit(filter * fanIn);
            empty += first < 0 || first - filter * fanIn >= fanIn ? 1 : 0;
        }
        return empty;
    }

    /**
     * Number of input channels that no filter of their group looks at.
     *
     * @param groups into which the layer's inputs and filters fall; must divide the number of filters
     * @throws IllegalArgumentException where it does not
     */
    public int emptyInputs(int groups) {
        if (groups < 1 || layer.biases() % groups != 0) {
            throw new IllegalArgumentException(
                    "%s: %d filters do not fall into %d groups".formatted(layer.layerId(), layer.biases(), groups));
        }
        int inputs = layer.shape().get(1);
        int kernel = layer.fanIn() / inputs;
        int filtersOfGroup = layer.biases() / groups;
        BitSet seen = new BitSet(groups * inputs);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            int group = place / layer.fanIn() / filtersOfGroup;
            seen.set(group * inputs + place % layer.fanIn() / kernel);
        }
        return groups * inputs - seen.cardinality();
    }

    /**
     * A copy of the weights with 0 where they were pruned.
     *
     * @throws IllegalArgumentException where the number of weights is another than the layer's
     */
    public float[] applyTo(float[] weights) {
        requireLength(weights);
        float[] pruned = new float[weights.length];
        places.stream().forEach(place -> pruned[place] = weights[place]);
        return pruned;
    }

    /** The kept weights alone, in order. */
    float[] keptOf(float[] weights) {
        requireLength(weights);
        float[] kept = new float[kept()];
        int count = 0;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            kept[count++] = weights[place];
        }
        return kept;
    }

    private void requireLength(float[] weights) {
        if (weights.length != layer.weights()) {
            throw new IllegalArgumentException(
                    "%s: %d weights, expected %d".formatted(layer.layerId(), weights.length, layer.weights()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PruningMask mask && layer.equals(mask.layer) && places.equals(mask.places);
    }

    @Override
    public int hashCode() {
        return 31 * layer.hashCode() + places.hashCode();
    }

    @Override
    public String toString() {
        return "%s: %d of %d weights kept".formatted(layer.layerId(), kept(), layer.weights());
    }
}
