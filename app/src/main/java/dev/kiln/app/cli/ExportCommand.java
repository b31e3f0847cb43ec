package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.network.Network;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Writes an architecture in another form. */
@Command(name = "export", description = "Writes an architecture for other programs.")
final class ExportCommand extends ReportingCommand {
    /** The forms that can be written; their names on the command line have a hyphen for the underscore. */
    enum Format {
        KILN("kiln"),
        DL4J_JSON("dl4j-json");

        private final String id;

        Format(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "kiln: Kiln's own JSON; dl4j-json: the configuration of a DL4J ComputationGraph.",
            converter = FormatConverter.class)
    private Format format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path file;

    /** Reads a format by its name. */
    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String id) {
            for (Format format : Format.values()) {
                if (format.id.equals(id)) {
                    return format;
                }
            }
            throw new TypeConversionException("expected kiln or dl4j-json, found \"" + id + "\"");
        }
    }

    private record Written(List<Path> files) implements Report {
        @Override
        public Object json() {
            return Map.of("files", files.stream().map(Path::toString).toList());
        }

        @Override
        public void print(PrintStream out) {
            files.forEach(written -> out.println("wrote " + written));
        }
    }

    @Override
    Output output() {
        if (Output.promisesAnother(file, "json")) {
            throw usage(
                    "--out %s: JSON is written, expected a name that ends with .json; \"kiln compress\" writes .kiln files"
                            .formatted(file));
        }
        return Output.file(file, architecture.file());
    }

    @Override
    Report report() throws IOException {
        Architecture exported = architecture.architecture();
        ShapedGraph graph = Architectures.shaped(exported);
        String text = format == Format.KILN ? ArchitectureJson.write(exported) : Network.configurationJson(graph);
        AtomicFiles.writeText(file, text);
        return new Written(List.of(file));
    }
}
