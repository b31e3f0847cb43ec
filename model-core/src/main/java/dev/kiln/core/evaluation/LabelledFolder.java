package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures below a folder, told apart by their names.
 *
 * @param pictures those with a label, in the order of their paths
 * @param unlabelled pictures whose names say nothing of a class, in the order of their paths
 * @param skipped what cannot be read: broken and circular links, folders without permission, pictures of other formats
 */
public record LabelledFolder(List<LabelledPicture> pictures, List<Path> unlabelled, List<SkippedItem> skipped) {
    public LabelledFolder {
        pictures = List.copyOf(pictures);
        unlabelled = List.copyOf(unlabelled);
        skipped = List.copyOf(skipped);
    }

    /**
     * Looks through a folder and all below it. A picture's label is the class whose WordNet id or name the picture's own name
     * starts with, or the name of the folder it lies in. Links are followed; a picture goes
     * by the names of the links that led to it. Hidden files and folders are passed over.
     *
     * @throws InputException where there is no such folder, or it has no pictures, or none of them has a label
     */
    public static LabelledFolder scan(Path folder, ClassLabels labels) throws InputException {
        LabelledFolder found = look(folder, labels);
        if (found.pictures().isEmpty()) {
            throw new InputException(
                    folder.toString(), "", nothingFound(found.unlabelled().size(), found.skipped()));
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
        PictureCollector collected = PictureCollector.collect(outermost);
        for (Path file : collected.found()) {
            Optional<ClassLabel> label = matcher.labelOf(file, outermost);
            label.ifPresentOrElse(found -> pictures.add(new LabelledPicture(file, found)), () -> unlabelled.add(file));
        }
        if (pictures.isEmpty() && unlabelled.isEmpty()) {
            throw new InputException(folder.toString(), "", nothingFound(0, collected.skipped()));
        }
        return new LabelledFolder(pictures, unlabelled, collected.skipped());
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

    private static String nothingFound(int unlabelled, List<SkippedItem> skipped) {
        String rest = "";
        if (!skipped.isEmpty()) {
            rest = skipped.size() == 1
                    ? "; one item cannot be read: " + skipped.get(0)
                    : "; %,d items cannot be read, for example %s".formatted(skipped.size(), skipped.get(0));
        }
        if (unlabelled == 0) {
            return "has no pictures; expected JPEG, PNG, GIF or BMP files in it or in the folders below" + rest;
        }
        return "has %,d %s but no labels; expected names of files or of their folders that start with a WordNet id such as"
                        .formatted(unlabelled, unlabelled == 1 ? "picture" : "pictures")
                + " n01440764, or with the name of a class such as tench" + rest;
    }
}
