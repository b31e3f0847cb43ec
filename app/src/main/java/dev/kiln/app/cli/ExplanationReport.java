package dev.kiln.app.cli;

import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value and how it came about.
 *
 * @param sees the pixels of the input that the value depends on
 */
record ExplanationReport(CellExplanation cell, ReceptiveRectangle sees) implements Report {
    @Override
    public Object json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", cell.layerId());
        json.put("kind", cell.layer().kind());
        json.put("channel", cell.channel());
        json.put("row", cell.row());
        json.put("column", cell.column());
        json.put("value", cell.shown());
        json.put("recomputed", cell.origin().value());
        json.put("notNumbers", cell.notNumbers());
        Map<String, Object> pixels = new LinkedHashMap<>();
        pixels.put("top", sees.top());
        pixels.put("left", sees.left());
        pixels.put("height", sees.height());
        pixels.put("width", sees.width());
        json.put("pixels", pixels);
        json.put("origin", OriginJson.of(cell.origin()));
        return json;
    }

    @Override
    public void print(PrintStream out) {
        out.printf(
                "%s  channel %d, row %d, column %d: %s%n",
                cell.layerId(), cell.channel(), cell.row(), cell.column(), Figures.value(cell.shown()));
        out.println(
                sees.isEmpty()
                        ? "  it sees no pixel of the picture: all under its window is padding"
                        : "  it sees rows %d to %d and columns %d to %d of the input"
                                .formatted(
                                        sees.top(),
                                        sees.top() + sees.height() - 1,
                                        sees.left(),
                                        sees.left() + sees.width() - 1));
        OriginText.print(cell.origin(), out);
        if (cell.notNumbers() > 0) {
            out.printf(
                    "  of the values that it comes from, %s NaN or infinite%n",
                    Figures.count(cell.notNumbers()) + (cell.notNumbers() == 1 ? " is" : " are"));
        }
    }
}
