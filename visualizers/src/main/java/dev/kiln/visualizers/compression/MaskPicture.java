package dev.kiln.visualizers.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.ArrayList;
import java.util.List;

/**
 * Which weights of a layer are left, as cells: a row for each filter, a column for each weight of a filter, input after input and in
 * each row after row of the kernel. Weights are not copied and must not be changed.
 */
public final class MaskPicture {
    /** The coarsest blocks have 2⁷ = 128 cells on a side. */
    private static final int COARSEST = 7;

    private final LayerWeights layer;
    private final int groups;
    private final float[] before;
    private final float[] after;
    private final List<MaskLevel> levels = new ArrayList<>();
    private final long kept;
    private final long pruned;

    /**
     * Counts a layer's cells: some 300 ms for the largest layer of AlexNet.
     *
     * @param groups into which the layer's inputs and filters fall
     * @param before the weights as they were, in the order of the layer's shape
     * @param after as many, pruned ones 0
     * @throws IllegalArgumentException where there are not as many weights as the layer has
     */
    public MaskPicture(LayerWeights layer, int groups, float[] before, float[] after) {
        if (before.length != layer.weights() || after.length != layer.weights()) {
            throw new IllegalArgumentException("%s has %d weights, not %d and %d"
                    .formatted(layer.layerId(), layer.weights(), before.length, after.length));
        }
        this.layer = layer;
        this.groups = groups;
        this.before = before;
        this.after = after;
        levels.add(new MaskLevel.Cells(layer.biases(), layer.fanIn(), before, after));
        while (coarsest() < COARSEST && level(coarsest()).isDivisible()) {
            levels.add(MaskLevel.Blocks.halving(level(coarsest())));
        }
        kept = level(coarsest()).keptInAll();
        pruned = level(coarsest()).prunedInAll();
    }

    /** The layer. */
    public LayerWeights layer() {
        return layer;
    }

    /** Number of filters. */
    public int rows() {
        return layer.biases();
    }

    /** Number of weights of a filter. */
    public int columns() {
        return layer.fanIn();
    }

    /** Number of weights that are not 0 any more, but were. */
    public long pruned() {
        return pruned;
    }

    /** Number of weights that are not 0. */
    public long kept() {
        return kept;
    }

    /** Number of weights that are 0, and were before. */
    public long zeroBefore() {
        return layer.weights() - kept() - pruned();
    }

    /** The weight as it was. */
    public float before(MaskCell cell) {
        return before[cell.filter() * columns() + cell.column()];
    }

    /** The weight as it is. */
    public float after(MaskCell cell) {
        return after[cell.filter() * columns() + cell.column()];
    }

    /** The input channel that a cell's weight looks at, from 0, counted over all groups. */
    public int input(MaskCell cell) {
        int inputs = layer.shape().get(1);
        int group = cell.filter() / (rows() / groups);
        return group * inputs + cell.column() / kernelCells();
    }

    /** Number of weights of a kernel; 1 for dense layers. */
    public int kernelCells() {
        return columns() / layer.shape().get(1);
    }

    /** Row of a cell's weight in its kernel, from 0. */
    public int kernelRow(MaskCell cell) {
        return cell.column() % kernelCells() / kernelWidth();
    }

    /** Column of a cell's weight in its kernel, from 0. */
    public int kernelColumn(MaskCell cell) {
        return cell.column() % kernelWidth();
    }

    private int kernelWidth() {
        return layer.shape().size() == 4 ? layer.shape().get(3) : 1;
    }

    /** Counts in blocks of 2^level × 2^level cells, for levels up to {@link #coarsest}. */
    MaskLevel level(int level) {
        return levels.get(level);
    }

    /** The level with the largest blocks. */
    int coarsest() {
        return levels.size() - 1;
    }
}
