package dev.kiln.app.headline;

import dev.kiln.presets.Device;
import dev.kiln.presets.DeviceKind;

/** A device that the user describes by its memory. */
final class OwnDevice {
    static final String ID = "own";
    static final long MOST_BYTES = 1L << 40;

    private OwnDevice() {}

    /**
     * A device with a memory for weights and one for activations.
     *
     * @param flash bytes for weights
     * @param memory bytes of RAM for activations
     */
    static Device of(long flash, long memory) {
        return new Device(ID, "Own device", DeviceKind.MCU, flash, memory, false, "The memory is what you typed.");
    }
}
