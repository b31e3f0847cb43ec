package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.io.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One architecture with settings. */
final class ArchitectureOptions {
    @Parameters(
            index = "0",
            paramLabel = "ARCHITECTURE",
            description = "A preset's name, a Kiln JSON file, or a .kiln file, which brings its weights along.")
    private String nameOrFile;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            converter = SettingConverter.class,
            description = {
                "Changes the architecture first; may be given more than once, done in order. Keys: sr, pct3x3, base_e, incr_e,"
                        + " freq, modules, input, classes, bypass, pools, pool.rounding, conv10.padding, stem.filters,"
                        + " stem.kernel, stem.stride, stem.padding, fireN.s1x1, fireN.e1x1, fireN.e3x3, fireN.bypass, groups, …"
            })
    private List<Edit> settings = new ArrayList<>();

    Architecture architecture() throws InputException {
        return Architectures.find(nameOrFile, settings);
    }

    /** The file that the architecture is read from, or null. */
    Path file() {
        return Architectures.file(nameOrFile);
    }

    /** The weights that the architecture brings along, or null. */
    Path ownWeights() {
        return Architectures.ownWeights(nameOrFile);
    }
}
