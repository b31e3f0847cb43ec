package dev.kiln.app.run;

import dev.kiln.core.network.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Finds classes of one run by words of their names. Upper and lower case are the same. */
final class ClassSearch {
    private record Entry(ClassMatch match, List<String> words) {}

    /** Most probable first. */
    private final List<Entry> entries;

    /**
     * @param probabilities of all classes, in their order
     * @param label names a class by its index
     */
    ClassSearch(float[] probabilities, IntFunction<String> label) {
        List<Entry> ranked = new ArrayList<>(probabilities.length);
        for (Prediction prediction : Prediction.top(probabilities, probabilities.length)) {
            int index = prediction.classIndex();
            String name = label.apply(index);
            ClassMatch match = new ClassMatch(index, name, prediction.probability(), ranked.size() + 1);
            ranked.add(new Entry(match, words(name)));
        }
        entries = List.copyOf(ranked);
    }

    /**
     * Returns classes in whose names every word of the query begins a word, or whose index the query is: first those with the
     * whole words, in each case the most probable first.
     */
    List<ClassMatch> find(String query, int limit) {
        List<String> wanted = words(query);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> isIndex(entry, query) || beginsWith(entry.words(), wanted))
                .sorted(Comparator.comparing((Entry entry) -> !entry.words().containsAll(wanted)))
                .limit(limit)
                .map(Entry::match)
                .toList();
    }

    /** The class with that index, or empty. */
    Optional<ClassMatch> byIndex(int classIndex) {
        return entries.stream()
                .map(Entry::match)
                .filter(match -> match.classIndex() == classIndex)
                .findFirst();
    }

    private static boolean isIndex(Entry entry, String query) {
        return Integer.toString(entry.match().classIndex()).equals(query.strip());
    }

    private static boolean beginsWith(List<String> words, List<String> wanted) {
        return wanted.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
