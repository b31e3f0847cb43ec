package dev.kiln.core.architecture;

import java.util.Comparator;
import java.util.List;

/** Finds what the user may have meant. */
final class Spelling {
    private static final int MOST = 3;
    private static final int LONGEST = 40;

    private Spelling() {}

    /** The words nearest to one that is not among them, nearest first; empty where none is near. */
    static List<String> near(String word, List<String> words) {
        String start = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return words.stream()
                .filter(candidate -> distance(start, candidate) <= Math.max(2, start.length() / 3)
                        || (start.length() > 2 && candidate.contains(start)))
                .sorted(Comparator.comparingInt(candidate -> distance(start, candidate)))
                .limit(MOST)
                .toList();
    }

    /** Letters to insert, delete or replace between two words (Levenshtein 1966), by the row-wise recurrence. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
