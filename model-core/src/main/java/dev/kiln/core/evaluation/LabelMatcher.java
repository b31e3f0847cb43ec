package dev.kiln.core.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the label that the name of a picture, or of its folder, starts with. */
final class LabelMatcher {
    private static final int WORDNET_ID_LENGTH = 9;

    private final Map<String, ClassLabel> byWordNetId = new HashMap<>();
    private final Map<String, ClassLabel> byWords;

    LabelMatcher(ClassLabels labels) {
        labels.labels().stream()
                .filter(label -> !label.wordNetId().isEmpty())
                .forEach(label -> byWordNetId.putIfAbsent(label.wordNetId(), label));
        byWords = labels.byUnique(LabelMatcher::words);
    }

    /**
     * The label of a picture below a folder. A WordNet id counts before a name. A file's id counts before its folder's; but a
     * folder's name before a file's, because a folder of one class may hold files of any names. The outermost folder's name
     * counts last: it may be called anything.
     */
    Optional<ClassLabel> labelOf(Path file, Path outermost) {
        String own = name(file);
        String folder = name(file.getParent());
        boolean inOutermost = file.getParent().equals(outermost);
        return Stream.of(
                        byId(own),
                        byId(folder),
                        inOutermost ? Optional.<ClassLabel>empty() : byName(folder),
                        byName(withoutEnding(own)),
                        byName(folder))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The label that a file's own name says. */
    Optional<ClassLabel> labelOf(String fileName) {
        return byId(fileName).or(() -> byName(withoutEnding(fileName)));
    }

    private Optional<ClassLabel> byId(String name) {
        return name.length() < WORDNET_ID_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(byWordNetId.get(name.substring(0, WORDNET_ID_LENGTH)));
    }

    /** The label with the most words that a name starts with. */
    private Optional<ClassLabel> byName(String name) {
        String start = words(name);
        while (!start.isEmpty()) {
            ClassLabel label = byWords.get(start);
            if (label != null) {
                return Optional.of(label);
            }
            start = start.substring(0, Math.max(0, start.lastIndexOf(' ')));
        }
        return Optional.empty();
    }

    /** Lower case, one space between words: "Great_white-shark12" is "great white shark 12". */
    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{L})(?=\\p{N})", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
