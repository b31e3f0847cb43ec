package dev.kiln.core.explanation;

import java.util.List;

/** The values that a value was computed from. */
final class SourceValues {
    private SourceValues() {}

    /** How many of them are NaN or infinite; a pixel has none. */
    static int notNumbers(Origin origin) {
        if (origin instanceof Origin.WeightedSum sum) {
            return sum.terms().stream().mapToInt(term -> in(term.window())).sum();
        } else if (origin instanceof Origin.Maximum maximum) {
            return in(maximum.window());
        } else if (origin instanceof Origin.Average average) {
            return in(average.window());
        }
        return cells(origin).stream()
                .mapToInt(cell -> Double.isFinite(cell.value()) ? 0 : 1)
                .sum();
    }

    private static List<SourceCell> cells(Origin origin) {
        if (origin instanceof Origin.Addition addition) {
            return addition.addends();
        } else if (origin instanceof Origin.Rectified rectified) {
            return List.of(rectified.source());
        } else if (origin instanceof Origin.Copied copied) {
            return List.of(copied.source());
        } else if (origin instanceof Origin.Normalized normalized) {
            return List.of(normalized.source());
        } else if (origin instanceof Origin.Share share) {
            return List.of(share.source());
        }
        return List.of();
    }

    private static int in(InputWindow window) {
        int count = 0;
        for (float value : window.values()) {
            count += Float.isFinite(value) ? 0 : 1;
        }
        return count;
    }
}
