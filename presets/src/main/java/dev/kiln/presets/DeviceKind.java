package dev.kiln.presets;

/** What sort of device a network is to run on. */
public enum DeviceKind {
    /** A microcontroller: weights in flash, activations in RAM. */
    MCU,
    /** A field-programmable gate array, without memory outside the chip. */
    FPGA
}
