package dev.kiln.core.architecture;

/** A connection around a Fire module (the paper, section 6). */
public enum Bypass {
    /** No connection. */
    NONE,
    /** The module's input is added to its output; both must have the same number of channels. */
    SIMPLE,
    /** The module's input goes through a 1×1 convolution, with as many filters as the output has channels, and is added. */
    COMPLEX
}
