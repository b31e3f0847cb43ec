package dev.kiln.core.project.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.json.CompressionWriter;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** From projects to JSON. */
final class ProjectWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withRootSeparator("");
    /** Levels of two blanks at which an architecture stands in the list of variants, and as the baseline. */
    private static final int IN_VARIANT = 3;

    private static final int IN_PROJECT = 1;

    /** Where the text will be kept, or null where all paths shall be absolute. */
    private final Path folder;

    ProjectWriter(Path folder) {
        this.folder = folder == null ? null : folder.toAbsolutePath().normalize();
    }

    String write(Project project, Optional<Path> savedAs) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
            write(json, project, savedAs);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private void write(JsonGenerator json, Project project, Optional<Path> savedAs) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", ProjectJson.FORMAT);
        json.writeNumberField("version", version(project));
        path(json, "savedAs", savedAs);
        json.writeNumberField("front", project.front());
        json.writeArrayFieldStart("variants");
        for (Variant variant : project.variants()) {
            json.writeStartObject();
            architecture(json, "architecture", variant.architecture(), IN_VARIANT);
            if (variant.lastValid().isPresent()) {
                architecture(json, "lastValid", variant.lastValid().get(), IN_VARIANT);
            }
            if (isCompressed(variant)) {
                json.writeFieldName("compression");
                CompressionWriter.write(
                        json,
                        variant.compression(),
                        path -> text(path.toAbsolutePath().normalize()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (project.baseline().isPresent()) {
            architecture(json, "baseline", project.baseline().get(), IN_PROJECT);
        }
        path(json, "weights", project.weights());
        path(json, "picture", project.picture());
        json.writeEndObject();
    }

    private static int version(Project project) {
        return project.variants().stream().anyMatch(ProjectWriter::isCompressed)
                ? ProjectJson.VERSION
                : ProjectJson.WITHOUT_COMPRESSION;
    }

    private static boolean isCompressed(Variant variant) {
        return !variant.compression().equals(Compression.LOSSLESS);
    }

    /** As in files of single architectures; texts in JSON have no line breaks, so all that are there may be indented. */
    private static void architecture(JsonGenerator json, String field, Architecture architecture, int level)
            throws IOException {
        json.writeFieldName(field);
        json.writeRawValue(ArchitectureJson.write(architecture).strip().replace("\n", "\n" + "  ".repeat(level)));
    }

    private void path(JsonGenerator json, String field, Optional<Path> path) throws IOException {
        if (path.isPresent()) {
            json.writeStringField(field, text(path.get().toAbsolutePath().normalize()));
        }
    }

    /** Relative paths have slashes on every platform, so that a project can travel. */
    private String text(Path absolute) {
        return folder != null && absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }
}
