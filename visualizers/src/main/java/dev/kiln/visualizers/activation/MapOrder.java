package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which channel stands in which tile of a grid, and which channels stand in none. Immutable. */
public final class MapOrder {
    private final int[] channels;
    private final int[] tiles;

    private MapOrder(int channelCount, int[] channels) {
        this.channels = channels;
        tiles = new int[channelCount];
        Arrays.fill(tiles, -1);
        for (int tile = 0; tile < channels.length; tile++) {
            tiles[channels[tile]] = tile;
        }
    }

    /** All channels as they are numbered. */
    public static MapOrder byIndex(int channels) {
        return new MapOrder(channels, IntStream.range(0, channels).toArray());
    }

    /**
     * The channels of a layer from the largest figure to the smallest. Channels with equal figures keep the order of their
     * numbers; channels without any finite value come last.
     *
     * @param values CHW
     * @param withoutDead leaves out channels that are {@link MapActivity#DEAD}
     * @throws IllegalArgumentException where the values do not fill the shape
     */
    public static MapOrder of(float[] values, TensorShape shape, MapSort sort, boolean withoutDead) {
        MapRanges.requireFull(values, shape);
        int cells = (int) shape.cells();
        IntStream shown = IntStream.range(0, shape.channels())
                .filter(c -> !withoutDead || MapActivity.of(values, c * cells, (c + 1) * cells) != MapActivity.DEAD);
        if (sort == MapSort.INDEX) {
            return new MapOrder(shape.channels(), shown.toArray());
        }
        double[] figures = IntStream.range(0, shape.channels())
                .mapToDouble(c -> sort.figure(values, c * cells, (c + 1) * cells))
                .toArray();
        // sorting objects is stable; Double.compare would put NaN before the largest, and tell −0 from 0
        Comparator<Integer> largestFirst = Comparator.<Integer, Boolean>comparing(c -> Double.isNaN(figures[c]))
                .thenComparing(c -> 0.0 - figures[c]);
        int[] sorted =
                shown.boxed().sorted(largestFirst).mapToInt(Integer::intValue).toArray();
        return new MapOrder(shape.channels(), sorted);
    }

    /** Number of tiles. */
    public int size() {
        return channels.length;
    }

    /** The channel in a tile, both from 0. */
    public int channel(int tile) {
        return channels[tile];
    }

    /** The tile of a channel; −1 where it stands in none, or where there is no such channel. */
    public int tile(int channel) {
        return channel < 0 || channel >= tiles.length ? -1 : tiles[channel];
    }
}
