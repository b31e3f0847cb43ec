package dev.kiln.app.cli;

import dev.kiln.app.compare.ComparedNetwork;
import dev.kiln.app.compare.Comparison;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts architectures side by side. */
@Command(name = "compare", description = "Architectures side by side, with ratios to the first.")
final class CompareCommand extends ReportingCommand {
    @Parameters(
            arity = "2..*",
            paramLabel = "ARCHITECTURE",
            description = "Presets' names or Kiln JSON files; the others are compared with the first.")
    private List<String> namesOrFiles;

    @Mixin
    private CountingOptions counting = new CountingOptions();

    private record SideBySide(List<ComparedNetwork> compared, Conventions conventions) implements Report {
        private List<Analysis> networks() {
            return compared.stream().map(ComparedNetwork::analysis).toList();
        }

        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(
                    "networks",
                    networks().stream()
                            .map(network -> AnalysisJson.of(network, conventions.counting()))
                            .toList());
            json.put("ratios", networks().stream().map(this::ratios).toList());
            return json;
        }

        /** Each measure over the first network's. */
        private Map<String, Object> ratios(Analysis network) {
            Analysis first = networks().get(0);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", network.graph().graph().name());
            json.put("parameters", ratio(network.parameters(), first.parameters()));
            json.put("weightBytes", ratio(network.parameters(), first.parameters()));
            json.put("macs", ratio(network.macs(), first.macs()));
            json.put("operations", ratio(conventions.operations(network), conventions.operations(first)));
            json.put("activationElements", ratio(network.activationElements(), first.activationElements()));
            json.put(
                    "activationBytesPeak",
                    ratio(network.activationBytesPeak(Precision.FP32), first.activationBytesPeak(Precision.FP32)));
            return json;
        }

        private static double ratio(long value, long first) {
            return (double) value / first;
        }

        @Override
        public void print(PrintStream out) {
            Comparison comparison = Comparison.of(compared, conventions);
            List<String> head = new ArrayList<>(List.of(""));
            for (int i = 0; i < comparison.names().size(); i++) {
                head.add(comparison.names().get(i));
                if (i > 0) {
                    head.add("ratio");
                }
            }
            TextTable table = new TextTable(1, head.toArray(String[]::new));
            for (Comparison.Row row : comparison.rows()) {
                List<String> cells = new ArrayList<>(List.of(row.measure()));
                for (int i = 0; i < row.values().size(); i++) {
                    cells.add(row.values().get(i));
                    if (i > 0) {
                        cells.add(row.ratios().get(i));
                    }
                }
                table.row(cells);
            }
            table.print(out);
            out.println();
            comparison.surprise().forEach(out::println);
            out.println(conventions.line());
        }
    }

    @Override
    Report report() throws IOException {
        List<ComparedNetwork> networks = new ArrayList<>();
        for (String nameOrFile : namesOrFiles) {
            Analysis analysis = Architectures.analyzed(Architectures.find(nameOrFile, List.of()));
            networks.add(
                    new ComparedNetwork(nameOrFile, analysis.graph().graph().name(), analysis));
        }
        return new SideBySide(ComparedNetwork.toldApart(networks, ComparedNetwork::key), counting.conventions());
    }
}
