package dev.kiln.app.cli;

import dev.kiln.app.export.LayerMaps;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written of one layer.
 *
 * @param maps the maps that were asked for
 * @param statistics of all values of the layer
 * @param files in the order in which they were written
 */
record LayerFiles(LayerMaps maps, ActivationStatistics statistics, List<Path> files) {
    LayerFiles {
        files = List.copyOf(files);
    }

    /** Fields of the command line's contract. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", maps.layer());
        json.put("shape", AnalysisJson.shape(shape()));
        boolean any = statistics.notFinite() < statistics.count();
        json.put("mean", any ? statistics.mean() : null);
        json.put("std", any ? statistics.standardDeviation() : null);
        json.put("min", any ? statistics.min() : null);
        json.put("max", any ? statistics.max() : null);
        json.put("notNumbers", statistics.notFinite());
        if (!maps.isWhole()) {
            json.put("channels", maps.channels());
        }
        json.put("files", files.stream().map(Path::toString).toList());
        return json;
    }

    void print(PrintStream out) {
        out.printf("%s  %s%n", maps.layer(), shape());
        if (statistics.notFinite() == statistics.count()) {
            out.printf("  none of %,d values is a number: all are NaN or infinite%n", statistics.count());
        } else {
            out.printf(
                    "  mean %s  std %s  min %s  max %s  zeros %s%s%n",
                    Figures.value(statistics.mean()),
                    Figures.value(statistics.standardDeviation()),
                    Figures.value(statistics.min()),
                    Figures.value(statistics.max()),
                    Figures.percent(statistics.zeroFraction()),
                    statistics.leftOut());
        }
        if (files.size() == 1) {
            out.printf("  %s%n", files.get(0));
        } else if (!files.isEmpty()) {
            out.printf(
                    "  %s, %s to %s%n", Figures.count(files.size(), "file"), files.get(0), files.get(files.size() - 1));
        }
    }

    private TensorShape shape() {
        return maps.tensor().shape();
    }
}
