package dev.kiln.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well a text answers a query: all letters of each of the query's words occur in their order, and the better the more of them
 * stand together and at beginnings of words.
 *
 * @param score larger is better; comparable for one query only
 */
public record FuzzyMatch(int score) {
    private static final int LONGEST_QUERY = 80;
    private static final int LETTER = 1;
    private static final int NEIGHBOUR = 4;
    private static final int WORD_START = 5;
    private static final int FIRST_WORD_START = 3;
    private static final int WHOLE = 40;
    /** A word that is found in one piece beats one whose letters are scattered, wherever they are. */
    private static final int IN_ONE_PIECE = 20;

    /** How well a text answers a query, or empty where it does not. An empty query is answered by everything, equally well. */
    public static Optional<FuzzyMatch> of(String query, String text) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String searched = text.toLowerCase(Locale.ROOT);
        int score = wanted.equals(searched) ? WHOLE : 0;
        for (String word : words(wanted)) {
            int found = word(word, searched);
            if (found < 0) {
                return Optional.empty();
            }
            score += found;
        }
        return Optional.of(new FuzzyMatch(score));
    }

    private static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        for (String word :
                query.substring(0, Math.min(LONGEST_QUERY, query.length())).split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The score of one word, −1 where the text does not have it. */
    private static int word(String word, String text) {
        int piece = bestPiece(word, text);
        return piece >= 0 ? piece : scattered(word, text);
    }

    private static int bestPiece(String word, String text) {
        int best = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int letters = LETTER + (word.length() - 1) * (LETTER + NEIGHBOUR);
            best = Math.max(best, IN_ONE_PIECE + letters + start(text, at));
        }
        return best;
    }

    /** Takes each letter where it occurs first behind the one before. */
    private static int scattered(String word, String text) {
        int score = 0;
        int last = -2;
        for (int i = 0; i < word.length(); i++) {
            int at = text.indexOf(word.charAt(i), Math.max(0, last + 1));
            if (at < 0) {
                return -1;
            }
            score += LETTER + (at == last + 1 ? NEIGHBOUR : 0) + start(text, at);
            last = at;
        }
        return score;
    }

    private static int start(String text, int at) {
        if (at == 0) {
            return WORD_START + FIRST_WORD_START;
        }
        return Character.isLetterOrDigit(text.charAt(at - 1)) ? 0 : WORD_START;
    }
}
