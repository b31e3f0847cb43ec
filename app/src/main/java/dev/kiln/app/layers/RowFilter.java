package dev.kiln.app.layers;

import java.util.Locale;

/**
 * Which rows the table shows.
 *
 * @param text part of a layer's name or kind, in whatever case; empty for all
 * @param onlyWithParameters true to leave out layers without weights
 */
record RowFilter(String text, boolean onlyWithParameters) {
    static final RowFilter ALL = new RowFilter("", false);

    RowFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean shows(LayerRow row) {
        if (onlyWithParameters && row.cost().parameters() == 0) {
            return false;
        }
        return row.cost().id().toLowerCase(Locale.ROOT).contains(text)
                || row.kind().toLowerCase(Locale.ROOT).contains(text);
    }
}
