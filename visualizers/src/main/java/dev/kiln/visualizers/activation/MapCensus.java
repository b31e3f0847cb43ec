package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;

/**
 * How many maps of a layer show anything.
 *
 * @param maps all of them
 * @param dead those that are {@link MapActivity#DEAD}
 * @param flat those that are {@link MapActivity#FLAT}
 */
public record MapCensus(int maps, int dead, int flat) {
    public MapCensus {
        if (dead < 0 || flat < 0 || dead + flat > maps) {
            throw new IllegalArgumentException("%d dead and %d flat of %d maps".formatted(dead, flat, maps));
        }
    }

    /**
     * Counts a layer's maps.
     *
     * @param values CHW
     * @throws IllegalArgumentException where the values do not fill the shape
     */
    public static MapCensus of(float[] values, TensorShape shape) {
        MapRanges.requireFull(values, shape);
        int cells = (int) shape.cells();
        int dead = 0;
        int flat = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            MapActivity activity = MapActivity.of(values, channel * cells, (channel + 1) * cells);
            dead += activity == MapActivity.DEAD ? 1 : 0;
            flat += activity == MapActivity.FLAT ? 1 : 0;
        }
        return new MapCensus(shape.channels(), dead, flat);
    }
}
