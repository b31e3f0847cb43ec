package dev.kiln.app.cli;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the architectures that come with Kiln. */
@Command(name = "presets", description = "Lists the architectures that come with Kiln.")
final class PresetsCommand extends ReportingCommand {
    private record Entry(Preset preset, Analysis analysis) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", preset.id());
            json.put("title", preset.architecture().name());
            json.put("description", preset.description());
            json.put("inputShape", AnalysisJson.shape(preset.architecture().input()));
            json.put("parameters", analysis.parameters());
            json.put("macs", analysis.macs());
            return json;
        }
    }

    private record Listing(List<Entry> entries) implements Report {
        @Override
        public Object json() {
            return Map.of("presets", entries.stream().map(Entry::json).toList());
        }

        @Override
        public void print(PrintStream out) {
            TextTable table = new TextTable(1, "preset", "parameters", "MACs", "input");
            for (Entry entry : entries) {
                table.row(
                        entry.preset().id(),
                        Figures.count(entry.analysis().parameters()),
                        Figures.count(entry.analysis().macs()),
                        entry.preset().architecture().input().toString());
            }
            table.print(out);
        }
    }

    @Override
    Report report() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Preset preset : Presets.all()) {
            entries.add(new Entry(preset, Architectures.analyzed(preset.architecture())));
        }
        return new Listing(List.copyOf(entries));
    }
}
