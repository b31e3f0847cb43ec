package dev.kiln.core.evaluation;

import dev.kiln.core.image.PictureReader;
import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for pictures below a folder. Links count as what they lead to; what cannot be read is kept with a reason, and the walk goes on. */
final class PictureCollector extends SimpleFileVisitor<Path> {
    /** Endings of pictures that Kiln does not read. */
    private static final Set<String> OTHER_PICTURES =
            Set.of("webp", "tif", "tiff", "heic", "heif", "avif", "jxl", "jp2", "svg");

    private final List<Path> found = new ArrayList<>();
    private final List<SkippedItem> skipped = new ArrayList<>();
    private final Path outermost;

    private PictureCollector(Path outermost) {
        this.outermost = outermost;
    }

    /**
     * Looks through a folder.
     *
     * @throws InputException where the folder itself cannot be looked through
     */
    static PictureCollector collect(Path outermost) throws InputException {
        PictureCollector collector = new PictureCollector(outermost);
        try {
            Files.walkFileTree(outermost, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector);
        } catch (IOException e) {
            throw new InputException(
                    outermost.toString(), "", "cannot be looked through: no access to " + e.getMessage(), e);
        }
        collector.found.sort(Comparator.comparing(Path::toString));
        collector.skipped.sort(Comparator.comparing(item -> item.file().toString()));
        return collector;
    }

    /** Files that are named as pictures, in the order of their paths. */
    List<Path> found() {
        return found;
    }

    /** What cannot be read, in the order of the paths. */
    List<SkippedItem> skipped() {
        return skipped;
    }

    private boolean isHidden(Path item) {
        return !item.equals(outermost) && item.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink() && !isHidden(file)) {
            skipped.add(new SkippedItem(file, "is a link to nothing"));
        } else if (PictureReader.hasPictureName(file)) {
            if (attributes.isRegularFile()) {
                found.add(file);
            } else {
                skipped.add(new SkippedItem(file, "is no regular file"));
            }
        } else if (!isHidden(file) && OTHER_PICTURES.contains(ending(file))) {
            skipped.add(new SkippedItem(file, "is a picture in a format that is not read"));
        }
        return FileVisitResult.CONTINUE;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public FileVisitResult visitFileFailed(Path item, IOException fault) throws IOException {
        return skip(item, fault);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
        return fault == null ? FileVisitResult.CONTINUE : skip(folder, fault);
    }

    private FileVisitResult skip(Path item, IOException fault) throws IOException {
        if (item.equals(outermost)) {
            throw fault;
        }
        if (isHidden(item)) {
            return FileVisitResult.CONTINUE;
        }
        String reason = "cannot be read";
        if (fault instanceof FileSystemLoopException) {
            reason = "is a link to a folder that it lies in";
        } else if (fault instanceof AccessDeniedException) {
            reason = "no permission to read it";
        }
        skipped.add(new SkippedItem(item, reason));
        return FileVisitResult.CONTINUE;
    }
}
