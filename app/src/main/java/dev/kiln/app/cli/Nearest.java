package dev.kiln.app.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that are offered where one is wrong. */
final class Nearest {
    private static final int OFFERED = 3;

    private Nearest() {}

    /** The known names with the fewest letters to change, in words. */
    static String inWords(String wanted, Collection<String> known) {
        List<String> near = new ArrayList<>(known);
        near.sort(Comparator.comparingInt(name -> LayerValues.distance(wanted, name)));
        return String.join(", ", near.subList(0, Math.min(OFFERED, near.size())));
    }
}
