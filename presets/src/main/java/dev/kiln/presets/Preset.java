package dev.kiln.presets;

import dev.kiln.core.architecture.Architecture;

/**
 * An architecture that ships with Kiln.
 *
 * @param id what the command line calls it, for example {@code squeezenet-v1.0}
 * @param description what it is, in one sentence
 * @param architecture the network, with a name for people
 */
public record Preset(String id, String description, Architecture architecture) {}
