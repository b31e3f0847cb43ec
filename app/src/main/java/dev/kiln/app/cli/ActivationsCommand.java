package dev.kiln.app.cli;

import dev.kiln.app.export.LayerMaps;
import dev.kiln.core.analysis.ClassEvidence;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.UserFolders;
import dev.kiln.core.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what layers make of a picture. */
@Command(
        name = "activations",
        description = {
            "What layers make of a picture, as files with statistics: maps, grids of maps and overlays as PNG, values as .npy or"
                    + " .npz for NumPy.",
            "One of --layer, --all-layers and --evidence is needed. Without further options --layer writes one PNG for each map"
                    + " and --all-layers one .npz."
        })
final class ActivationsCommand extends ReportingCommand {
    /** The layers that are asked for: one of the two ways. */
    static final class Layers {
        @Option(names = "--layer", paramLabel = "ID", description = "A layer, for example fire2/expand3x3.")
        private String layer;

        @Option(names = "--all-layers", description = "All layers.")
        private boolean all;
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A picture: JPEG, PNG, BMP or GIF.")
    private Path image;

    @ArgGroup
    private Layers layers;

    @Option(
            names = "--evidence",
            paramLabel = "CLASS",
            description =
                    "Where in the picture a class finds its evidence: the class's map over the picture. A number from 0, a"
                            + " name or a WordNet id.")
    private String evidence;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files; made if needed.")
    private Path folder;

    @Mixin
    private MapOptions files = new MapOptions();

    @Override
    Output output() {
        return Output.folder(folder);
    }

    @Override
    Report report() throws IOException {
        if (layers == null && evidence == null) {
            throw new ParameterException(
                    spec.commandLine(), "a choice is missing, expected --layer ID, --all-layers or --evidence CLASS");
        }
        List<String> ids = ids();
        Optional<String> evidenceLayer = evidence == null ? Optional.empty() : Optional.of(evidenceLayer());
        int evidenceClass = evidence == null ? -1 : ClassChoice.find("--evidence", evidence, options.classes());
        MapFiles.Run run = run();
        List<LayerMaps> maps =
                ids.stream().map(id -> files.of(id, run.activations())).toList();
        MapFiles writer = new MapFiles(UserFolders.created(folder), run, files, image);
        List<LayerFiles> written = new ArrayList<>();
        for (LayerMaps of : maps) {
            written.add(writer.write(of, files.maps || !isAll() && !files.any()));
        }
        boolean archived = files.npz || isAll() && !files.any();
        List<Path> archives = archived && !ids.isEmpty() ? List.of(writer.writeArchive(ids)) : List.of();
        Optional<EvidenceFile> evidenceFile = evidenceLayer.isEmpty()
                ? Optional.empty()
                : Optional.of(writer.writeEvidence(evidenceLayer.get(), evidenceClass));
        return new ActivationsReport(written, layers != null && !isAll(), archives, evidenceFile);
    }

    private boolean isAll() {
        return layers != null && layers.all;
    }

    private List<String> ids() throws InputException {
        ShapedGraph graph = options.graph();
        if (layers == null) {
            return List.of();
        }
        return layers.all
                ? graph.graph().ids()
                : List.of(graph.graph().node(options.layerIndex(layers.layer)).id());
    }

    private String evidenceLayer() throws InputException {
        ClassEvidence found = ClassEvidence.of(options.graph());
        return found.layer()
                .orElseThrow(() -> new InputException(
                        "--evidence",
                        "",
                        "the classes of this network have no maps of their own: it does not end in a convolution and an"
                                + " average over each map, but " + found.obstacle() + " mixes its maps"));
    }

    private MapFiles.Run run() throws IOException {
        try (Network network = options.build(diagnostics())) {
            InputTensor input = options.read(image);
            return new MapFiles.Run(options.graph(), input, network.run(input));
        }
    }
}
