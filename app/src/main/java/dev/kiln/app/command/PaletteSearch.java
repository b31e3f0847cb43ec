package dev.kiln.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds entries of the command palette. */
public final class PaletteSearch {
    private static final int MOST = 200;
    /** A match in the title counts before one that needs the group's or the detail's words. */
    private static final int IN_TITLE = 1000;

    /** Below everything that can be done. */
    private static final int DISABLED = -10_000;

    private static final int RECENT = 12;

    private PaletteSearch() {}

    private record Ranked(PaletteEntry entry, int score, int recency) {}

    /**
     * The entries that answer a query, the best first. Without a query those used last come first, the others stay in order.
     *
     * @param recent ids of entries that were used, the last one first
     */
    public static List<PaletteEntry> find(List<PaletteEntry> entries, List<String> recent, String query) {
        boolean all = query.isBlank();
        List<Ranked> found = new ArrayList<>();
        for (PaletteEntry entry : entries) {
            int place = recent.indexOf(entry.id());
            int recency = place < 0 ? Integer.MAX_VALUE : place;
            score(query, entry)
                    .ifPresent(score -> found.add(new Ranked(entry, all ? 0 : score + bonus(place), recency)));
        }
        found.sort(Comparator.comparingInt((Ranked ranked) -> -ranked.score()).thenComparingInt(Ranked::recency));
        return found.stream().limit(MOST).map(Ranked::entry).toList();
    }

    private static int bonus(int place) {
        return place < 0 ? 0 : Math.max(1, RECENT - place);
    }

    private static Optional<Integer> score(String query, PaletteEntry entry) {
        int penalty = entry.enabled() ? 0 : DISABLED;
        Optional<FuzzyMatch> title = FuzzyMatch.of(query, entry.title());
        if (title.isPresent()) {
            // of two titles that have the word, the shorter one has less else
            return Optional.of(
                    IN_TITLE + 4 * title.get().score() - entry.title().length() / 4 + penalty);
        }
        return FuzzyMatch.of(query, entry.title() + " " + entry.group() + " " + entry.detail())
                .filter(match -> inPieces(query, entry))
                .map(match -> match.score() + penalty);
    }

    /** In a long text the letters of almost any word occur in order: there, words must stand in one piece. */
    private static boolean inPieces(String query, PaletteEntry entry) {
        String text = (entry.title() + " " + entry.group() + " " + entry.detail()).toLowerCase(Locale.ROOT);
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
