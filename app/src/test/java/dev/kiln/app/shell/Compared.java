package dev.kiln.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures that were compared with what they ought to be, counted by view, and those of an old state. */
final class Compared {
    private static final int MOST_LISTED = 5;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> stale = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();
    private final Map<String, Integer> staleOf = new TreeMap<>();

    /** What was done; named beside whatever is wrong behind it. */
    void did(String step) {
        trail.add(step);
    }

    /** Compares a figure. */
    void same(String view, String what, Object expected, Object painted) {
        counts.merge(view, 1, Integer::sum);
        if (!expected.equals(painted)) {
            miss(view, what, expected, painted);
        }
    }

    /** Compares a text that may be cut where its room ends: a name or a sentence, never a figure. */
    void begins(String view, String what, String expected, String painted) {
        boolean cut = painted.endsWith(Painted.CUT)
                && expected.startsWith(painted.substring(0, painted.length() - Painted.CUT.length()));
        same(view, what, expected, cut ? expected : painted);
    }

    private void miss(String view, String what, Object expected, Object painted) {
        if (staleOf.merge(view, 1, Integer::sum) <= MOST_LISTED) {
            stale.add("%s, %s: expected \"%s\", painted \"%s\"; step %d after %s"
                    .formatted(
                            view,
                            what,
                            expected,
                            painted,
                            trail.size(),
                            trail.subList(Math.max(0, trail.size() - 4), trail.size())));
        }
    }

    /** How many figures of each view were compared. */
    Map<String, Integer> counts() {
        return counts;
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int staleCount() {
        return staleOf.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The first figures that were wrong. */
    List<String> stale() {
        return stale;
    }
}
