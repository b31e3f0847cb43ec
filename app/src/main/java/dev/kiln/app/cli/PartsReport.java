package dev.kiln.app.cli;

import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.LayerParts;
import dev.kiln.presets.AlexNet;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many bytes the parts of a Kiln file take, and how they compare.
 *
 * @param file the file as the user named it
 * @param bytes the file's length
 * @param parts how many of them are what
 * @param comparison the same weights in other ways, where the user asked for it
 */
record PartsReport(String file, long bytes, FileParts parts, Optional<ComparisonReport> comparison) implements Report {
    /** Compression ratio: bytes of the network's own parameters as 32-bit floats to the file's. */
    double ratioToOriginal() {
        return (double) Float.BYTES * parts.parameters() / bytes;
    }

    /** The same for AlexNet's parameters. */
    double ratioToAlexNet() {
        return (double) AlexNet.FLOAT_BYTES / bytes;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("bytes", bytes);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("header", parts.header());
        all.put("architecture", parts.architecture());
        put(all, parts.layerParts());
        json.put("parts", all);
        json.put("ratioToOriginal", ratioToOriginal());
        json.put("ratioToAlexNet", ratioToAlexNet());
        json.put("layers", parts.layers().stream().map(PartsReport::layer).toList());
        comparison.ifPresent(report -> json.put("comparison", report.json()));
        return json;
    }

    private static Map<String, Object> layer(FileParts.Layer layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", layer.layerId());
        json.put("coder", coder(layer));
        json.put("bytes", layer.parts().total());
        put(json, layer.parts());
        return json;
    }

    private static void put(Map<String, Object> json, LayerParts parts) {
        json.put("codebook", parts.codebook());
        json.put("biases", parts.biases());
        json.put("positions", parts.positions());
        json.put("codes", parts.codes());
    }

    private static String coder(FileParts.Layer layer) {
        return layer.code().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void print(PrintStream out) {
        TextTable table =
                new TextTable(2, "layer", "coder", "codebook", "biases", "positions", "codes", "bytes", "ratio");
        for (FileParts.Layer layer : parts.layers()) {
            table.row(row(layer.layerId(), coder(layer), layer.parts(), layer.parameters()));
        }
        table.row(row("all layers", "", parts.layerParts(), parts.parameters()));
        table.print(out);
        out.println();
        out.printf(
                "%s: %s bytes, of these header %s, architecture %s%n",
                file, Figures.count(bytes), Figures.count(parts.header()), Figures.count(parts.architecture()));
        out.printf(
                "  %s the network's 32-bit parameters, %s AlexNet's%n",
                ratio(ratioToOriginal()), ratio(ratioToAlexNet()));
        comparison.ifPresent(report -> {
            out.println();
            report.print(out);
        });
    }

    private static List<String> row(String name, String coder, LayerParts parts, long parameters) {
        return List.of(
                name,
                coder,
                Figures.count(parts.codebook()),
                Figures.count(parts.biases()),
                Figures.count(parts.positions()),
                Figures.count(parts.codes()),
                Figures.count(parts.total()),
                parts.total() == 0 ? "" : Figures.factor((double) Float.BYTES * parameters / parts.total()));
    }

    private static String ratio(double ratio) {
        return ratio >= 1 ? Figures.factor(ratio) + " smaller than" : Figures.factor(1 / ratio) + " the size of";
    }
}
