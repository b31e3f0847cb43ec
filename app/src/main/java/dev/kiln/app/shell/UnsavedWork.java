package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.OpenVariant;
import dev.kiln.visualizers.text.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would be lost if a document were left now.
 *
 * @param file the name of the project's file; empty where it has none
 * @param variants names of the variants with changes, in the order of their tabs; none where only the pinned state or the set of
 *     variants has changed
 * @param front name of the variant in front
 */
record UnsavedWork(Optional<String> file, List<String> variants, String front) {
    private static final int MOST_LISTED = 8;

    UnsavedWork {
        variants = List.copyOf(variants);
    }

    static UnsavedWork of(Document document) {
        Set<Long> unsaved = document.unsavedVariantsProperty().get();
        return new UnsavedWork(
                document.file().map(Path::getFileName).map(Path::toString),
                document.variants().all().stream()
                        .filter(variant -> unsaved.contains(variant.id()))
                        .map(OpenVariant::name)
                        .toList(),
                document.architecture().name());
    }

    /** The question to the user. */
    String question() {
        String whose = variants.size() > 1
                ? Figures.count(variants.size(), "variant")
                        + file.map(name -> " of “" + name + "”").orElse("")
                : "“" + file.orElse(variants.isEmpty() ? front : variants.get(0)) + "”";
        return "Save the changes to %s?".formatted(whose);
    }

    /** What is lost otherwise. */
    String details() {
        String lost = "Changes that are not saved are lost for good.";
        if (variants.size() < 2) {
            return lost;
        }
        String names =
                variants.stream().limit(MOST_LISTED).map(name -> "\n· " + name).collect(Collectors.joining());
        int more = variants.size() - MOST_LISTED;
        return lost + "\n" + names + (more > 0 ? "\n· and %,d more".formatted(more) : "");
    }
}
