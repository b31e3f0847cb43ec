package dev.kiln.app.cli;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.NotNumbers;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.network.TensorDistance;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Two runs and the distances of their layers. Field names are part of the command line's contract. */
record DistanceReport(Side first, Side second, List<LayerDistance> layers) implements Report {
    private static final int COSINE_DECIMALS = 4;

    /**
     * One run.
     *
     * @param weights the weight file, or empty for random weights
     * @param best the most probable class
     * @param notNumbers the layers with values that are NaN or infinite, in the network's order
     */
    record Side(
            String architecture,
            Optional<Path> weights,
            Path image,
            Prediction best,
            int classes,
            List<NotNumbers> notNumbers) {
        static Side of(ShapedGraph graph, Path weights, Path image, Activations run) {
            int last = graph.graph().size() - 1;
            Prediction best = Prediction.top(
                            run.of(graph.graph().node(last).id()).values(), 1)
                    .get(0);
            return new Side(
                    graph.graph().name(),
                    Optional.ofNullable(weights),
                    image,
                    best,
                    graph.shape(last).channels(),
                    NotNumbers.all(run));
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("architecture", architecture);
            json.put("weights", weights.map(Path::toString).orElse(null));
            json.put("image", image.toString());
            json.put("class", best.classIndex());
            json.put("label", Labels.name(best.classIndex(), classes));
            json.put("probability", best.probability());
            return json;
        }

        private int notNumbers(String layer) {
            return notNumbers.stream()
                    .filter(found -> found.layerId().equals(layer))
                    .mapToInt(NotNumbers::count)
                    .sum();
        }

        private void print(String name, PrintStream out) {
            out.printf(
                    "%s  %s, weights %s, %s: %s %s%n",
                    name,
                    architecture,
                    weights.map(Path::toString).orElse("random"),
                    image,
                    Labels.name(best.classIndex(), classes),
                    Figures.percent(best.probability()));
            notNumbers.stream()
                    .findFirst()
                    .ifPresent(found -> out.printf("   values grow beyond all numbers, first in %s%n", found.words()));
        }
    }

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", first.json());
        json.put("second", second.json());
        json.put("layers", layers.stream().map(this::layer).toList());
        return json;
    }

    private Map<String, Object> layer(LayerDistance layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.layer());
        json.put("comparable", layer.isComparable());
        json.put("firstShape", layer.first().map(AnalysisJson::shape).orElse(null));
        json.put("secondShape", layer.second().map(AnalysisJson::shape).orElse(null));
        json.put("relativeL2", finite(layer, TensorDistance::relativeL2));
        json.put("cosine", finite(layer, TensorDistance::cosine));
        json.put("firstNotNumbers", first.notNumbers(layer.layer()));
        json.put("secondNotNumbers", second.notNumbers(layer.layer()));
        return json;
    }

    /** JSON has no word for infinity and NaN: null stands for them, as for what cannot be compared. */
    private static Double finite(LayerDistance layer, ToDoubleFunction<TensorDistance> figure) {
        return layer.distance()
                .map(figure::applyAsDouble)
                .filter(Double::isFinite)
                .orElse(null);
    }

    @Override
    public void print(PrintStream out) {
        first.print("A", out);
        second.print("B", out);
        out.println();
        TextTable table = new TextTable(2, "layer", "output", "relative L2", "cosine");
        for (LayerDistance layer : layers) {
            table.row(
                    layer.layer(),
                    shapes(layer),
                    layer.distance()
                            .map(distance -> Figures.value(distance.relativeL2()))
                            .orElse("not comparable"),
                    layer.distance()
                            .map(distance -> Figures.fixed(distance.cosine(), COSINE_DECIMALS))
                            .orElse(""));
        }
        table.print(out);
        out.println();
        out.println(
                "relative L2: length of the difference B − A over the length of A; cosine: of the angle between them");
    }

    private static String shapes(LayerDistance layer) {
        return layer.isComparable()
                ? layer.first().orElseThrow().toString()
                : "%s in A, %s in B".formatted(shape(layer.first()), shape(layer.second()));
    }

    private static String shape(Optional<TensorShape> shape) {
        return shape.map(TensorShape::toString).orElse("absent");
    }
}
