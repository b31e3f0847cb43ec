package dev.kiln.app.cli;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.PaperResult;
import dev.kiln.core.compression.SizeComparison;
import dev.kiln.core.io.InputException;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Kiln file beside other ways to keep the same weights, and beside the paper's table.
 *
 * @param bytes the file's length
 */
record ComparisonReport(SizeComparison comparison, long bytes) implements Report {
    /** What the option says that asks for it. */
    static final String DESCRIPTION =
            "Also measure the same weights with Huffman codes only, in the layout of the authors' file, and with xz and zstd, and list"
                    + " what the SqueezeNet paper reports.";

    /** Measures where that is wanted. */
    static Optional<ComparisonReport> of(boolean wanted, CompressedNetwork network, long bytes, PrintStream diagnostics)
            throws InputException {
        return wanted
                ? Optional.of(new ComparisonReport(SizeComparison.of(network, StepLines.on(diagnostics)), bytes))
                : Optional.empty();
    }

    @Override
    public List<Map<String, Object>> json() {
        return comparison.rows().stream().map(ComparisonReport::row).toList();
    }

    private static Map<String, Object> row(SizeComparison.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.name());
        json.put("bytes", row.bytes());
        json.put("source", row.source().name().toLowerCase(Locale.ROOT));
        json.put("note", row.note());
        row.paper().ifPresent(paper -> {
            json.put("originalMegabytes", paper.originalMegabytes());
            json.put("megabytes", paper.megabytes());
            json.put("top1", paper.top1());
            json.put("top5", paper.top5());
        });
        return json;
    }

    @Override
    public void print(PrintStream out) {
        TextTable measured = new TextTable(2, "measured here, the same weights", "", "bytes", "times this file");
        TextTable reported =
                new TextTable(1, "the SqueezeNet paper's word, its table 2", "megabytes", "weights", "top-1", "top-5");
        for (SizeComparison.Row row : comparison.rows()) {
            row.paper()
                    .ifPresentOrElse(
                            paper -> reported.row(cells(row, paper)),
                            () -> measured.row(row.name(), row.note(), Figures.count(row.bytes()), times(row)));
        }
        measured.print(out);
        out.println();
        reported.print(out);
    }

    private static List<String> cells(SizeComparison.Row row, PaperResult paper) {
        return List.of(
                row.name(),
                Figures.value(paper.megabytes()),
                paper.bits(),
                Figures.fixed(paper.top1(), 1),
                Figures.fixed(paper.top5(), 1));
    }

    private String times(SizeComparison.Row row) {
        return Figures.factor((double) row.bytes() / bytes);
    }
}
