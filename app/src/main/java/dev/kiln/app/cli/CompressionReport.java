package dev.kiln.app.cli;

import dev.kiln.core.calibration.ControlEffect;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file that was written, and what each control of errors brought.
 *
 * @param parts the file
 * @param lossless whether the file holds the weights as they were
 * @param effects empty where they were not asked for
 */
record CompressionReport(PartsReport parts, boolean lossless, List<ControlEffect> effects) implements Report {
    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(parts.json());
        json.put("lossless", lossless);
        if (!effects.isEmpty()) {
            json.put("controls", effects.stream().map(CompressionReport::row).toList());
        }
        return json;
    }

    private static Map<String, Object> row(ControlEffect effect) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("without", effect.off().map(off -> name(off, '-')).orElse(null));
        row.put("layerBytes", effect.network().bytes());
        row.put("divergenceNats", effect.network().divergence());
        return row;
    }

    @Override
    public void print(PrintStream out) {
        parts.print(out);
        out.println(lossless ? "  without any loss" : "  with losses: the weights are no longer what they were");
        if (effects.isEmpty()) {
            return;
        }
        out.println();
        TextTable table = new TextTable(1, "error control", "bytes of layers", "KL divergence in nats");
        for (ControlEffect effect : effects) {
            table.row(
                    effect.off().map(off -> "without " + name(off, ' ')).orElse("as written"),
                    Figures.count(effect.network().bytes()),
                    Figures.value(effect.network().divergence()));
        }
        table.print(out);
    }

    private static String name(ErrorControl.Switch off, char between) {
        return off.name().toLowerCase(Locale.ROOT).replace('_', between);
    }
}
