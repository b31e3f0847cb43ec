package dev.kiln.core.compression;

/** Numbers as floats that a file can hold. */
final class FiniteFloats {
    private FiniteFloats() {}

    /** The nearest float that is finite: a number beyond all of them becomes the largest of its sign. */
    static float nearest(double value) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }
}
