package dev.kiln.presets;

/** The size of the network that the SqueezeNet paper compares with. */
public final class AlexNet {
    /** Weights and biases of Caffe's AlexNet, the preset {@code alexnet-bvlc}. */
    public static final long PARAMETERS = 60_965_224;

    /** The same as 32-bit floats; the paper writes 240 MB (Iandola et al. 2016, table 2). */
    public static final long FLOAT_BYTES = Float.BYTES * PARAMETERS;

    private AlexNet() {}
}
