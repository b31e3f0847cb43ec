package dev.kiln.app.cli;

import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was written of the evidence for a class.
 *
 * @param classIndex from 0
 * @param label the class's name
 * @param layer the convolution whose map it is
 * @param statistics of that map
 * @param file the picture
 */
record EvidenceFile(int classIndex, String label, String layer, ActivationStatistics statistics, Path file) {
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", classIndex);
        json.put("label", label);
        json.put("layer", layer);
        json.put("mean", statistics.mean());
        json.put("max", statistics.max());
        json.put("notNumbers", statistics.notFinite());
        json.put("file", file.toString());
        return json;
    }

    void print(PrintStream out) {
        out.printf("evidence for class %d, %s: map %d of %s%n", classIndex, label, classIndex, layer);
        out.printf(
                "  mean %s  max %s%s%n",
                Figures.value(statistics.mean()), Figures.value(statistics.max()), statistics.leftOut());
        out.printf("  %s%n", file);
    }
}
