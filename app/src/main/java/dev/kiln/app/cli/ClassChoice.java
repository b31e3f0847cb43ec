package dev.kiln.app.cli;

import dev.kiln.core.evaluation.ClassLabel;
import dev.kiln.core.io.InputException;
import dev.kiln.presets.ImageNetLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The class that a user means by a number, a WordNet id or a name. */
final class ClassChoice {
    private static final int NEAR = 5;

    private ClassChoice() {}

    /**
     * Finds a class.
     *
     * @param option the option that names it, for messages
     * @param text its number from 0, or in networks with ImageNet's classes its WordNet id or its name in any case
     * @param classes number of the network's classes
     * @throws InputException where there is none, or more than one, with those that may be meant
     */
    static int find(String option, String text, int classes) throws InputException {
        String wanted = text.strip();
        // nine digits fit an int
        if (wanted.matches("[0-9]{1,9}") && Integer.parseInt(wanted) < classes) {
            return Integer.parseInt(wanted);
        }
        boolean named = classes == ImageNetLabels.labels().size() && !wanted.isEmpty() && !wanted.matches("-?[0-9]+");
        if (!named) {
            throw new InputException(
                    option + " " + text, "", "there is no such class, expected a number from 0 to " + (classes - 1));
        }
        List<ClassLabel> found = ImageNetLabels.labels().labels().stream()
                .filter(label ->
                        label.wordNetId().equals(wanted) || label.name().equalsIgnoreCase(wanted))
                .toList();
        if (found.size() == 1) {
            return found.get(0).index();
        }
        throw new InputException(
                option + " " + text,
                "",
                found.isEmpty()
                        ? "there is no class of that name; near it are " + listed(near(wanted))
                        : "more than one class has that name, expected the number of one: " + listed(found));
    }

    /** Names with the wanted text in them, or in it, first; then those with the fewest letters to change. */
    private static List<ClassLabel> near(String wanted) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        Comparator<ClassLabel> within = Comparator.comparingInt(label -> {
            String name = label.name().toLowerCase(Locale.ROOT);
            return name.contains(lower) ? 0 : lower.contains(name) ? 1 : 2;
        });
        return ImageNetLabels.labels().labels().stream()
                .sorted(within.thenComparing(
                        label -> distance(lower, label.name().toLowerCase(Locale.ROOT))))
                .limit(NEAR)
                .toList();
    }

    private static String listed(List<ClassLabel> labels) {
        return labels.stream()
                .map(label -> label.name() + " (" + label.index() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Letters to insert, delete or replace: Wagner and Fischer 1974, "The String-to-String Correction Problem". */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
