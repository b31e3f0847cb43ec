package dev.kiln.core.analysis;

/** How many bytes one stored value takes. */
public enum Precision {
    FP32("fp32", 4),
    FP16("fp16", 2),
    INT8("int8", 1);

    private final String label;
    private final int bytes;

    Precision(String label, int bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    /** The name in files and on screen. */
    public String label() {
        return label;
    }

    /** Bytes of {@code values} values. */
    public long bytes(long values) {
        return values * bytes;
    }
}
