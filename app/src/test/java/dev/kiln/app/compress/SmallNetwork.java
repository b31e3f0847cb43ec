package dev.kiln.app.compress;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.presets.Presets;

/** A network that is compressed in no time: one Fire module, input 48×48, 10 classes. */
final class SmallNetwork {
    private SmallNetwork() {}

    static Architecture architecture() {
        Architecture architecture =
                Presets.find("squeezenet-v1.1").orElseThrow().architecture();
        for (String setting : new String[] {"modules=1", "input=48", "classes=10"}) {
            architecture = Settings.parse(setting).apply(architecture);
        }
        return architecture;
    }
}
