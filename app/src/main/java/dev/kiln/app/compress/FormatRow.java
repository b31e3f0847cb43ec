package dev.kiln.app.compress;

import dev.kiln.core.compression.PaperResult;
import dev.kiln.core.compression.SizeComparison;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of one format in words.
 *
 * @param name the format, or the paper's network
 * @param bytes how many it takes
 * @param ratio compression ratio to the same weights as 32-bit floats
 * @param word whose word this is
 * @param explanation what one should know about it
 * @param isPaper whether nobody measured it here
 */
record FormatRow(String name, String bytes, String ratio, String word, String explanation, boolean isPaper) {
    private static final double PERCENT = 100;

    /** The measured rows, if there are some, and behind them the paper's. */
    static List<FormatRow> of(SizeComparison comparison) {
        List<FormatRow> rows = new ArrayList<>();
        if (comparison != null) {
            List<SizeComparison.Row> measured = comparison.rows().stream()
                    .filter(row -> row.source() == SizeComparison.Source.MEASURED)
                    .toList();
            // the plain tensors come first
            double floats = measured.get(0).bytes();
            measured.forEach(row -> rows.add(measured(row, floats)));
        }
        PaperResult.TABLE.forEach(result -> rows.add(reported(result)));
        return rows;
    }

    private static FormatRow measured(SizeComparison.Row row, double floats) {
        return new FormatRow(
                row.name(),
                Figures.count(row.bytes()),
                Figures.factor(floats / row.bytes()),
                "Kiln",
                "Measured here, on these weights" + (row.note().isEmpty() ? "." : ": " + row.note() + "."),
                false);
    }

    private static FormatRow reported(PaperResult result) {
        return new FormatRow(
                result.name(),
                Figures.bytes(result.bytes()),
                Figures.factor(result.originalMegabytes() / result.megabytes()),
                "paper",
                "The paper's word, of other weights, measured by nobody here: %s, top-1 %s, top-5 %s (Iandola et al. 2016, table 2)."
                        .formatted(
                                result.bits(),
                                Figures.percent(result.top1() / PERCENT),
                                Figures.percent(result.top5() / PERCENT)),
                true);
    }
}
