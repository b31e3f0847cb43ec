package dev.kiln.presets;

import java.util.Objects;

/**
 * The memory of a device, as its data sheet gives it: what a program needs for itself is not taken off.
 *
 * @param id short name, for example {@code stm32f746}
 * @param name name for people
 * @param kind what sort of device it is
 * @param weightBytes bytes for weights: flash, or on-chip memory
 * @param activationBytes bytes for activations: RAM, or on-chip memory
 * @param shared whether weights and activations share one memory, whose bytes both numbers then are
 * @param source data sheet, section and year
 */
public record Device(
        String id,
        String name,
        DeviceKind kind,
        long weightBytes,
        long activationBytes,
        boolean shared,
        String source) {
    public Device {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        if (weightBytes < 1 || activationBytes < 1) {
            throw new IllegalArgumentException(
                    "%s must have some bytes for weights, not %d, and for activations, not %d"
                            .formatted(id, weightBytes, activationBytes));
        }
        if (shared && weightBytes != activationBytes) {
            throw new IllegalArgumentException(
                    "one memory shared by weights and activations has one size, not %d and %d"
                            .formatted(weightBytes, activationBytes));
        }
    }
}
