package dev.kiln.app.sides;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.io.InputException;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;

/** Changes what side B takes; files are read in the background, and what was asked for last is what counts. */
public final class SecondSideReader {
    private final ObjectProperty<SecondSide> second;
    private final BiConsumer<String, Throwable> failures;
    private final LatestTask pictures;
    private final LatestTask weights;
    private final LatestTask networks;

    SecondSideReader(ObjectProperty<SecondSide> second, Background background, BiConsumer<String, Throwable> failures) {
        this.second = second;
        this.failures = failures;
        this.pictures = new LatestTask(background);
        this.weights = new LatestTask(background);
        this.networks = new LatestTask(background);
    }

    /** Reads a picture. */
    public void openPicture(Path file) {
        pictures.request(
                "reading " + file.getFileName(),
                progress -> new NamedPicture(file.getFileName().toString(), PictureReader.read(file)),
                picture -> second.set(second.get().withPicture(Optional.of(picture))),
                failure -> failures.accept("open " + file.getFileName(), failure));
    }

    /** Takes one of the generated pictures. */
    public void paint(SamplePictures.Sample sample) {
        pictures.request(
                "painting " + sample.name(),
                progress -> NamedPicture.sample(sample),
                picture -> second.set(second.get().withPicture(Optional.of(picture))),
                failure -> failures.accept("paint " + sample.name(), failure));
    }

    /** Takes a picture, or A's where it is empty. */
    public void usePicture(Optional<NamedPicture> picture) {
        pictures.cancel();
        second.set(second.get().withPicture(picture));
    }

    /** Reads a weight file. */
    public void openWeights(Path file) {
        weights.request(
                "reading " + file.getFileName(),
                progress -> OtherWeights.of(WeightFiles.read(file)),
                loaded -> second.set(second.get().withWeights(Optional.of(loaded))),
                failure -> failures.accept("open " + file.getFileName(), failure));
    }

    /** Takes weights, or A's where they are empty. */
    public void useWeights(Optional<OtherWeights> other) {
        weights.cancel();
        second.set(second.get().withWeights(other));
    }

    /** Reads an architecture; one with problems is refused. A Kiln file brings its weights along. */
    public void openNetwork(Path file) {
        networks.request(
                "opening " + file.getFileName(),
                progress -> read(file),
                network -> second.set(network.appliedTo(second.get())),
                failure -> failures.accept("open " + file.getFileName(), failure));
    }

    /** Takes a preset. */
    public void openPreset(String id) {
        networks.request(
                "opening " + id,
                progress -> valid(Presets.find(id).map(Preset::architecture).orElseThrow()),
                network -> second.set(second.get().withNetwork(Optional.of(network))),
                failure -> failures.accept("open " + id, failure));
    }

    /** Takes a network without problems, or A's where it is empty. */
    public void useNetwork(Optional<ShapedGraph> network) {
        networks.cancel();
        second.set(second.get().withNetwork(network));
    }

    /** Drops what is being read. */
    void cancel() {
        pictures.cancel();
        weights.cancel();
        networks.cancel();
    }

    private static Network read(Path file) throws InputException {
        ShapedGraph graph = valid(KilnFiles.readArchitecture(file));
        return new Network(
                graph,
                KilnFiles.isKilnFile(file) ? Optional.of(OtherWeights.of(WeightFiles.read(file))) : Optional.empty());
    }

    /** A network from a file, and the weights that the file brings along. */
    private record Network(ShapedGraph graph, Optional<OtherWeights> weights) {
        SecondSide appliedTo(SecondSide side) {
            SecondSide changed = side.withNetwork(Optional.of(graph));
            return weights.isPresent() ? changed.withWeights(weights) : changed;
        }
    }

    private static ShapedGraph valid(Architecture architecture) throws InputException {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw new InputException(
                    architecture.name(),
                    "",
                    graph.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        return graph;
    }
}
