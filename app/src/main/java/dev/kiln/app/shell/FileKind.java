package dev.kiln.app.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that the window opens, told apart by their names. */
public enum FileKind {
    ARCHITECTURE("architectures", List.of("json")),
    /** Several architectures, with the names of their weights and picture. */
    PROJECT("projects", List.of("kilnproj")),
    /** An architecture and its weights in one file. */
    NETWORK("networks with weights", List.of("kiln")),
    WEIGHTS("weights", List.of("net")),
    PICTURE("pictures", List.of("jpg", "jpeg", "png", "bmp", "gif"));

    private final String plural;
    private final List<String> extensions;

    FileKind(String plural, List<String> extensions) {
        this.plural = plural;
        this.extensions = extensions;
    }

    /** What such files hold, in words. */
    public String plural() {
        return plural;
    }

    /** Endings of their names, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** The kind of a file, or empty where its name ends otherwise. */
    public static Optional<FileKind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.stream().anyMatch(extension -> name.endsWith("." + extension)))
                .findFirst();
    }

    /** All endings in words, for messages. */
    public static String allInWords() {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .map(kind -> kind.plural + " (." + String.join(", .", kind.extensions) + ")")
                        .toList());
    }
}
