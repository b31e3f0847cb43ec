package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.ValueRange;
import java.util.OptionalInt;

/** Weights of one layer as coloured cells in tiles of one size. */
public sealed interface KernelPicture permits ColorKernels, InputKernels, WeightMatrix {
    /** Number of tiles, and rows and columns of cells in each. */
    TensorShape tiles();

    /** The colours of all cells, opaque, tile after tile and row after row. */
    int[] argb(KernelScale scale);

    /** The values at the ends of a cell's colour scale, zero in their middle. */
    ValueRange range(KernelCell cell, KernelScale scale);

    /** A colour of the scale, from 0 for its low end over 0.5 for a weight of 0 to 1 for its high end. */
    int legendArgb(double position);

    /** What the tiles and their rows and columns are, in words. */
    String meaning();

    /** The weights in a cell with their place, in words. */
    String describe(KernelCell cell);

    /** The filter that a cell belongs to, or empty where a cell stands for several. */
    OptionalInt filter(KernelCell cell);
}
