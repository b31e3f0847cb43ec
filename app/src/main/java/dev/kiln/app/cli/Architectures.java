package dev.kiln.app.cli;

import dev.kiln.app.project.OtherFormats;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the user means by ARCHITECTURE. */
final class Architectures {
    private Architectures() {}

    /**
     * Finds an architecture and changes it.
     *
     * @param nameOrFile a preset's name or a file
     * @param settings in the order in which they are done
     * @throws InputException where there is no such architecture
     * @throws IllegalArgumentException where this architecture cannot have a setting
     */
    static Architecture find(String nameOrFile, List<Edit> settings) throws InputException {
        return changed(find(nameOrFile), settings);
    }

    /** As {@link #find(String, List)}, of an architecture that was found already. */
    static Architecture changed(Architecture architecture, List<Edit> settings) {
        Architecture changed = architecture;
        for (Edit setting : settings) {
            changed = setting.apply(changed);
        }
        return changed;
    }

    private static Architecture find(String nameOrFile) throws InputException {
        Optional<Preset> preset = Presets.find(nameOrFile);
        if (preset.isPresent()) {
            return preset.get().architecture();
        }
        Path file = Path.of(nameOrFile);
        if (nameOrFile.isBlank() || !Files.exists(file)) {
            throw new InputException(
                    nameOrFile.isBlank() ? "\"" + nameOrFile + "\"" : nameOrFile,
                    "",
                    "there is no such file and no such preset; the presets nearest to it are "
                            + Nearest.inWords(nameOrFile, Presets.ids())
                            + ", and \"kiln presets\" lists all");
        }
        Optional<String> other = OtherFormats.words(file);
        if (other.isPresent()) {
            throw new InputException(nameOrFile, "", other.get());
        }
        return KilnFiles.readArchitecture(file);
    }

    /** The file that an architecture is read from, or null where a preset's name is meant. */
    static Path file(String nameOrFile) {
        return Presets.find(nameOrFile).isPresent() ? null : Path.of(nameOrFile);
    }

    /** The weights that an architecture brings along: the file itself where it is a Kiln file, or null. */
    static Path ownWeights(String nameOrFile) {
        if (Presets.find(nameOrFile).isPresent()) {
            return null;
        }
        Path file = Path.of(nameOrFile);
        return KilnFiles.isKilnFile(file) ? file : null;
    }

    /**
     * The shapes of an architecture.
     *
     * @throws InputException where it is not valid, naming each layer at fault
     */
    static ShapedGraph shaped(Architecture architecture) throws InputException {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            String problems = graph.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
            throw new InputException(architecture.name(), "", problems);
        }
        return graph;
    }

    /** The cost of an architecture that must be valid. */
    static Analysis analyzed(Architecture architecture) throws InputException {
        return Analysis.of(shaped(architecture));
    }
}
