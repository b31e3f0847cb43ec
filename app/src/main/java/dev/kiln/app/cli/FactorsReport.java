package dev.kiln.app.cli;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.lowrank.FactoredLayer;
import dev.kiln.core.lowrank.FactoredNetwork;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What factors of low rank save and lose.
 *
 * @param network the network with its factors
 * @param file that was written, or empty
 */
record FactorsReport(FactoredNetwork network, Optional<Path> file) implements Report {
    private static final String WHOLE = "whole";

    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", network.architecture().name());
        json.put("layers", network.layers().stream().map(FactorsReport::layer).toList());
        json.put("before", total(network.before()));
        json.put("after", total(network.after()));
        file.ifPresent(written -> json.put("file", written.toString()));
        return json;
    }

    private static Map<String, Object> layer(FactoredLayer layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", layer.layerId());
        json.put("outputs", layer.shape().outputs());
        json.put("inputs", layer.shape().inputs());
        json.put("rank", layer.rank());
        json.put("breakEvenRank", layer.shape().breakEvenRank());
        json.put("factored", layer.isFactored());
        layer.energyKept().ifPresent(energy -> json.put("energyKept", energy));
        layer.relativeError().ifPresent(error -> json.put("relativeError", error));
        json.put("parametersBefore", layer.before().parameters());
        json.put("parametersAfter", layer.after().parameters());
        json.put("macsBefore", layer.before().macs());
        json.put("macsAfter", layer.after().macs());
        return json;
    }

    private static Map<String, Object> total(Analysis analysis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parameters", analysis.parameters());
        json.put("weightBytes", analysis.weightBytes(Precision.FP32));
        json.put("macs", analysis.macs());
        json.put("activationBytesPeak", analysis.activationBytesPeak(Precision.FP32));
        return json;
    }

    @Override
    public void print(PrintStream out) {
        TextTable table = new TextTable(
                1, "layer", "matrix", "rank", "break-even", "energy", "error", "parameters", "after", "MACs", "after");
        network.layers().forEach(layer -> table.row(row(layer)));
        table.print(out);
        out.println();
        printTotals(out);
    }

    private void printTotals(PrintStream out) {
        Analysis before = network.before();
        Analysis after = network.after();
        out.println(network.architecture().name());
        out.printf(
                "  parameters %s → %s (%s), %s → %s at fp32%n",
                Figures.count(before.parameters()),
                Figures.count(after.parameters()),
                Figures.factor((double) before.parameters() / after.parameters()),
                Figures.bytes(before.weightBytes(Precision.FP32)),
                Figures.bytes(after.weightBytes(Precision.FP32)));
        out.printf(
                "  MACs %s → %s (%s)%n",
                Figures.count(before.macs()),
                Figures.count(after.macs()),
                Figures.factor((double) before.macs() / after.macs()));
        if (network.layers().stream().anyMatch(layer -> !layer.isFactored())) {
            out.println("  whole: factors of that rank would have more parameters than the matrix");
        }
        file.ifPresent(written -> out.println("wrote " + written));
    }

    private static List<String> row(FactoredLayer layer) {
        return List.of(
                layer.layerId(),
                layer.shape().outputs() + "×" + layer.shape().inputs(),
                layer.isFactored() ? Figures.count(layer.rank()) : "%s (%d)".formatted(WHOLE, layer.rank()),
                Figures.count(layer.shape().breakEvenRank()),
                percent(layer.energyKept()),
                percent(layer.relativeError()),
                Figures.count(layer.before().parameters()),
                Figures.count(layer.after().parameters()),
                Figures.count(layer.before().macs()),
                Figures.count(layer.after().macs()));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble()) : "";
    }
}
