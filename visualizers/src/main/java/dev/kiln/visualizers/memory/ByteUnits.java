package dev.kiln.visualizers.memory;

import dev.kiln.visualizers.text.Figures;

/** How the timeline writes bytes, and which of them are round. */
public enum ByteUnits {
    /** MB = 10⁶ bytes. */
    DECIMAL,
    /** MiB = 2²⁰ bytes. */
    BINARY;

    String text(long bytes) {
        return this == DECIMAL ? Figures.bytes(bytes) : Figures.binaryBytes(bytes);
    }

    /** The smallest round number of bytes that goes at most so often into others: 1, 2, 5, 10 … or a power of two. */
    long step(long bytes, int most) {
        long step = 1;
        for (int i = 0; bytes / step > most; i++) {
            step = this == DECIMAL && i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }
}
