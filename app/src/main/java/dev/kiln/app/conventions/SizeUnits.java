package dev.kiln.app.conventions;

import dev.kiln.visualizers.text.Figures;

/** The prefixes of bytes. */
public enum SizeUnits {
    /** As people write them: files and weights in MB, memory in MiB. */
    USUAL("weights MB, memory MiB"),
    /** MB = 10⁶ bytes everywhere. */
    DECIMAL("MB = 10⁶ bytes"),
    /** MiB = 2²⁰ bytes everywhere. */
    BINARY("MiB = 2²⁰ bytes");

    private final String label;

    SizeUnits(String label) {
        this.label = label;
    }

    /** What the choice is called on screen. */
    public String label() {
        return label;
    }

    /** What the prefixes mean. */
    String explanation() {
        return this == USUAL ? DECIMAL.label + ", " + BINARY.label : label;
    }

    String weights(long bytes) {
        return this == BINARY ? Figures.binaryBytes(bytes) : Figures.bytes(bytes);
    }

    String memory(long bytes) {
        return this == DECIMAL ? Figures.bytes(bytes) : Figures.binaryBytes(bytes);
    }

    /** One sentence about the prefix of weights. */
    String weightUnit() {
        return this == BINARY ? BINARY.label : DECIMAL.label;
    }

    /** One sentence about the prefix of memory. */
    String memoryUnit() {
        return this == DECIMAL ? DECIMAL.label : BINARY.label;
    }
}
