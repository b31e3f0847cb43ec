package dev.kiln.app.headline;

import dev.kiln.presets.Device;
import dev.kiln.visualizers.text.Figures;

/** Memory of devices as their data sheets write it: KB = 2¹⁰ and MB = 2²⁰ bytes, so that 2 MB are sold as 2 MB. */
public final class DeviceTexts {
    /** What the units mean, for tooltips. */
    static final String UNITS = "MB as in data sheets of memory: 2²⁰ bytes.";

    private static final long STEP = 1024;

    private DeviceTexts() {}

    /** Bytes in the data sheet's unit: 2 MB, 264 KB, 1.19 MB. */
    public static String memory(long bytes) {
        if (bytes >= STEP * STEP && bytes % (STEP * STEP) == 0) {
            return Figures.count(bytes / (STEP * STEP)) + " MB";
        } else if (bytes >= STEP && bytes < STEP * STEP && bytes % STEP == 0) {
            return bytes / STEP + " KB";
        }
        return Figures.binaryBytes(bytes)
                .replace("KiB", "KB")
                .replace("MiB", "MB")
                .replace("GiB", "GB");
    }

    /** What a device has: 2 MB flash, 1 MB RAM. */
    public static String memories(Device device) {
        return device.shared()
                ? memory(device.weightBytes()) + " on the chip"
                : "%s flash, %s RAM".formatted(memory(device.weightBytes()), memory(device.activationBytes()));
    }
}
