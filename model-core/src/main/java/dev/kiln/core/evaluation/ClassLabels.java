package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The labels of a classifier's outputs, in their order.
 *
 * @param labels one per output; the label at place i has index i
 */
public record ClassLabels(List<ClassLabel> labels) {
    private static final int COLUMNS = 3;
    private static final int MAX_LABELS = 65_536;

    public ClassLabels {
        labels = List.copyOf(labels);
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).index() != i) {
                throw new IllegalArgumentException("expected the label of class %d, not of %d"
                        .formatted(i, labels.get(i).index()));
            }
        }
    }

    /**
     * Reads lines of index, WordNet id and name, separated by tabs; the indices count from 0. Empty lines are passed over.
     *
     * @param source name of the text for messages
     * @throws InputException naming the line and what was expected of it
     */
    public static ClassLabels parse(String source, String text) throws InputException {
        List<ClassLabel> labels = new ArrayList<>();
        int line = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!content.isBlank()) {
                labels.add(label(source, line, content, labels.size()));
            }
        }
        if (labels.isEmpty()) {
            throw new InputException(source, "", "has no labels; expected lines of index, WordNet id and name");
        }
        return new ClassLabels(labels);
    }

    private static ClassLabel label(String source, int line, String content, int index) throws InputException {
        String[] columns = content.split("\t", -1);
        String at = "line " + line;
        if (columns.length != COLUMNS) {
            throw new InputException(source, at, "expected index, WordNet id and name, separated by tabs");
        }
        if (!columns[0].strip().equals(Integer.toString(index))) {
            throw new InputException(source, at, "expected index %d, not %s".formatted(index, columns[0].strip()));
        }
        if (index >= MAX_LABELS) {
            throw new InputException(source, at, "expected at most %,d labels".formatted(MAX_LABELS));
        }
        try {
            return new ClassLabel(index, columns[1].strip(), columns[2].strip());
        } catch (IllegalArgumentException e) {
            throw new InputException(source, at, e.getMessage(), e);
        }
    }

    /** Number of classes. */
    public int size() {
        return labels.size();
    }

    /** The label of an output, or empty where there is none. */
    public Optional<ClassLabel> byIndex(int index) {
        return index >= 0 && index < labels.size() ? Optional.of(labels.get(index)) : Optional.empty();
    }

    /** The label with that WordNet id, or empty. */
    public Optional<ClassLabel> byWordNetId(String wordNetId) {
        return labels.stream()
                .filter(label -> !wordNetId.isEmpty() && label.wordNetId().equals(wordNetId))
                .findFirst();
    }

    /** The label with that name, or empty where there is none or more than one. */
    public Optional<ClassLabel> byName(String name) {
        List<ClassLabel> found =
                labels.stream().filter(label -> label.name().equals(name)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The labels by what a function makes of their names; without those for which it makes the same. */
    Map<String, ClassLabel> byUnique(UnaryOperator<String> form) {
        return labels.stream().collect(Collectors.groupingBy(label -> form.apply(label.name()))).entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }
}
