package dev.kiln.app.cli;

import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how one number of a run came about. */
@Command(
        name = "explain",
        description =
                "How one value of a layer came about: what it sees of the picture, and the values, weights and bias that it"
                        + " was computed from.")
final class ExplainCommand extends ReportingCommand {
    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A picture: JPEG, PNG, BMP or GIF.")
    private Path image;

    @Option(
            names = "--layer",
            required = true,
            paramLabel = "ID",
            description = "A layer, for example fire2/expand3x3.")
    private String layer;

    @Option(
            names = "--cell",
            required = true,
            paramLabel = "CHANNEL,ROW,COLUMN",
            converter = CellChoice.Converter.class,
            description = "The value, counted from 0; in a layer of single values row and column are 0.")
    private CellChoice cell;

    @Override
    Report report() throws IOException {
        ShapedGraph graph = options.graph();
        int index = options.layerIndex(layer);
        if (!isIn(graph, index)) {
            throw new InputException(
                    "--cell %d,%d,%d".formatted(cell.channel(), cell.row(), cell.column()),
                    "",
                    "%s has no such value, its shape is %s".formatted(layer, graph.shape(index)));
        }
        Weights weights = options.weights(diagnostics());
        Activations activations;
        InputTensor input = options.read(image);
        try (Network network = Network.build(graph, weights)) {
            activations = network.run(input);
        }
        CellExplanation explanation = CellExplanation.of(
                graph, weights, activations, input.channelNames(), layer, cell.channel(), cell.row(), cell.column());
        return new ExplanationReport(
                explanation, ReceptiveRectangle.of(graph, index, cell.channel(), cell.row(), cell.column()));
    }

    private boolean isIn(ShapedGraph graph, int index) {
        return cell.channel() < graph.shape(index).channels()
                && cell.row() < graph.shape(index).height()
                && cell.column() < graph.shape(index).width();
    }
}
