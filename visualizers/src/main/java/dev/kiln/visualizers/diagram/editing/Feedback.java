package dev.kiln.visualizers.diagram.editing;

import java.util.List;

/**
 * What a gesture shows.
 *
 * @param lines what stands at the pointer, the first line in bold; empty for nothing
 * @param possible false where the lines say why something cannot be done
 * @param hint which keys change the gesture; empty for nothing
 * @param marks what is painted above the picture
 */
record Feedback(List<String> lines, boolean possible, String hint, List<Mark> marks) {
    static final Feedback NONE = new Feedback(List.of(), true, "", List.of());

    Feedback {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** Lines that something can be done. */
    static Feedback saying(List<String> lines, List<Mark> marks) {
        return new Feedback(lines, true, "", marks);
    }

    /** A line why something cannot be done. */
    static Feedback refusing(String line, List<Mark> marks) {
        return new Feedback(List.of(line), false, "", marks);
    }

    /** What is done, and what it costs. */
    static Feedback of(EditPreview preview, String head, List<Mark> marks) {
        return new Feedback(preview.lines(List.of(head)), preview.problem().isEmpty(), "", marks);
    }

    /** True where the marks say what would be selected. */
    boolean marksSelection() {
        return marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.BAND);
    }

    Feedback withHint(String newHint) {
        return new Feedback(lines, possible, newHint, marks);
    }
}
