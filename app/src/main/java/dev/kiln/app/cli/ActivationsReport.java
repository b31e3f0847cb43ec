package dev.kiln.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of "activations" wrote.
 *
 * @param layers what was written of each layer
 * @param single true where one layer was asked for by its name: its fields are then the document's own
 * @param archives files with values of several layers
 * @param evidence what was written of a class's evidence
 */
record ActivationsReport(List<LayerFiles> layers, boolean single, List<Path> archives, Optional<EvidenceFile> evidence)
        implements Report {
    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (single) {
            json.putAll(layers.get(0).json());
        } else if (!layers.isEmpty()) {
            json.put("layers", layers.stream().map(LayerFiles::json).toList());
        }
        evidence.ifPresent(found -> json.put("evidence", found.json()));
        json.put("files", files().stream().map(Path::toString).toList());
        return json;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        layers.forEach(layer -> files.addAll(layer.files()));
        files.addAll(archives);
        evidence.ifPresent(found -> files.add(found.file()));
        return files;
    }

    @Override
    public void print(PrintStream out) {
        layers.forEach(layer -> layer.print(out));
        archives.forEach(out::println);
        evidence.ifPresent(found -> found.print(out));
    }
}
