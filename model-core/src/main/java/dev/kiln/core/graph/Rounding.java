package dev.kiln.core.graph;

/** How the output size of a sliding window is rounded where the stride does not divide the way. */
public enum Rounding {
    /** A window that does not fit whole is left out: convolutions everywhere, pools in most frameworks. */
    FLOOR,
    /** A last window that hangs over the edge is kept: pools in Caffe, {@code ceil_mode} elsewhere. */
    CEIL
}
