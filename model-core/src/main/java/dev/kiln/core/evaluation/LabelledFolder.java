package dev.kiln.core.evaluation;

import dev.kiln.core.image.PictureReader;
import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pictures below a folder, told apart by their names.
 *
 * @param pictures those with a label, in the order of their paths
 * @param unlabelled pictures whose names say nothing of a class, in the order of their paths
 */
public record LabelledFolder(List<LabelledPicture> pictures, List<Path> unlabelled) {
    public LabelledFolder {
        pictures = List.copyOf(pictures);
        unlabelled = List.copyOf(unlabelled);
    }

    /**
     * Looks through a folder and all below it. A picture's label is the class whose WordNet id or name the picture's own name
     * starts with, or the name of the folder it lies in. Hidden files and folders, and links to folders, are passed over.
     *
     * @throws InputException where there is no such folder, or it has no pictures, or none of them has a label
     */
    public static LabelledFolder scan(Path folder, ClassLabels labels) throws InputException {
        LabelledFolder found = look(folder, labels);
        if (found.pictures().isEmpty()) {
            throw new InputException(
                    folder.toString(), "", nothingFound(found.unlabelled().size()));
        }
        return found;
    }

    /**
     * As {@link #scan}, but takes folders in which no picture has a label.
     *
     * @throws InputException where there is no such folder, or it has no pictures
     */
    public static LabelledFolder look(Path folder, ClassLabels labels) throws InputException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder.toString(), "", Files.exists(folder) ? "is not a folder" : "there is no such folder");
        }
        Path outermost = folder.toAbsolutePath().normalize();
        LabelMatcher matcher = new LabelMatcher(labels);
        List<LabelledPicture> pictures = new ArrayList<>();
        List<Path> unlabelled = new ArrayList<>();
        for (Path file : picturesBelow(outermost)) {
            Optional<ClassLabel> label = matcher.labelOf(file, outermost);
            label.ifPresentOrElse(found -> pictures.add(new LabelledPicture(file, found)), () -> unlabelled.add(file));
        }
        if (pictures.isEmpty() && unlabelled.isEmpty()) {
            throw new InputException(folder.toString(), "", nothingFound(0));
        }
        return new LabelledFolder(pictures, unlabelled);
    }

    /** The label that a single file's name says, or its folder's; empty where neither says one. */
    public static Optional<ClassLabel> labelOf(Path file, ClassLabels labels) {
        Path absolute = file.toAbsolutePath().normalize();
        return new LabelMatcher(labels).labelOf(absolute, absolute.getParent());
    }

    /** The label that the name of a file says, whatever folder it lies in. */
    public static Optional<ClassLabel> labelOf(String fileName, ClassLabels labels) {
        return new LabelMatcher(labels).labelOf(fileName);
    }

    private static String nothingFound(int unlabelled) {
        return unlabelled == 0
                ? "has no pictures; expected JPEG, PNG, GIF or BMP files in it or in the folders below"
                : ("has %,d pictures but no labels; expected names of files or of their folders that start with a WordNet id"
                                + " such as n01440764, or with the name of a class such as tench")
                        .formatted(unlabelled);
    }

    private static List<Path> picturesBelow(Path outermost) throws InputException {
        Collector collector = new Collector(outermost);
        try {
            Files.walkFileTree(outermost, collector);
        } catch (IOException e) {
            throw new InputException(
                    outermost.toString(), "", "cannot be looked through: no access to " + e.getMessage(), e);
        }
        collector.found.sort(Comparator.comparing(Path::toString));
        return collector.found;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> found = new ArrayList<>();
        private final Path outermost;

        Collector(Path outermost) {
            this.outermost = outermost;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(outermost) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (PictureReader.hasPictureName(file) && Files.isRegularFile(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
