package dev.kiln.core.project.json;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.json.CompressionReader;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonValue;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From JSON to projects. */
final class ProjectReader {
    private final Path folder;

    /**
     * @param folder what relative paths are relative to
     */
    ProjectReader(Path folder) {
        this.folder = folder;
    }

    ProjectJson.Contents read(JsonValue root) throws InputException {
        root.requireObject();
        if (!root.get("format").isText(ProjectJson.FORMAT)) {
            throw root.get("format").expected("\"%s\", else it is no Kiln project".formatted(ProjectJson.FORMAT));
        }
        int version = root.get("version").integer(1, Integer.MAX_VALUE);
        if (version > ProjectJson.VERSION) {
            throw root.get("version")
                    .fault("written by a newer Kiln: version %d, this one reads up to %d"
                            .formatted(version, ProjectJson.VERSION));
        }
        root.requireOnly("format", "version", "savedAs", "front", "variants", "baseline", "weights", "picture");
        List<Variant> variants = new ArrayList<>();
        for (JsonValue element : root.get("variants").elements(Project.MAX_VARIANTS)) {
            variants.add(variant(element, version));
        }
        if (variants.isEmpty()) {
            throw root.get("variants").expected("at least one variant");
        }
        int front = root.get("front").integer(0, variants.size() - 1);
        Optional<Architecture> baseline =
                root.has("baseline") ? Optional.of(valid(root.get("baseline"))) : Optional.empty();
        Project project = new Project(variants, front, baseline, path(root, "weights"), path(root, "picture"));
        return new ProjectJson.Contents(project, path(root, "savedAs"));
    }

    private Variant variant(JsonValue value, int version) throws InputException {
        if (version == ProjectJson.WITHOUT_COMPRESSION) {
            value.requireOnly("architecture", "lastValid");
        } else {
            value.requireOnly("architecture", "lastValid", "compression");
        }
        boolean fits = !value.has("lastValid");
        Architecture architecture =
                fits ? valid(value.get("architecture")) : ArchitectureJson.read(value.get("architecture"));
        Optional<Architecture> lastValid = fits ? Optional.empty() : Optional.of(valid(value.get("lastValid")));
        Compression compression = value.has("compression")
                ? CompressionReader.read(value.get("compression"), this::path)
                : Compression.LOSSLESS;
        return new Variant(architecture, lastValid, compression);
    }

    /** An architecture whose layers fit: there must be something to show. */
    private static Architecture valid(JsonValue value) throws InputException {
        Architecture architecture = ArchitectureJson.read(value);
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw value.fault(
                    "expected layers that fit, found " + graph.problems().get(0));
        }
        return architecture;
    }

    private Optional<Path> path(JsonValue root, String field) throws InputException {
        return root.has(field) ? Optional.of(path(root.get(field))) : Optional.empty();
    }

    private Path path(JsonValue value) throws InputException {
        String text = value.text();
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw value.expected("the path of a file");
        }
    }
}
