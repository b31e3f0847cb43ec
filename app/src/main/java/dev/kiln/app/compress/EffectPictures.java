package dev.kiln.app.compress;

import dev.kiln.app.run.NamedPicture;
import dev.kiln.core.evaluation.ClassLabel;
import dev.kiln.core.evaluation.ClassLabels;
import dev.kiln.core.evaluation.LabelledFolder;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds pictures to try a network on. Called on background threads. */
final class EffectPictures {
    private EffectPictures() {}

    /**
     * Pictures that were read, and what is wrong with the others.
     *
     * @param pictures in the order of their names
     * @param unreadable messages for the user
     */
    record Found(List<EffectPicture> pictures, List<String> unreadable) {
        Found {
            pictures = List.copyOf(pictures);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** The window's picture. */
    static EffectPicture ofWindow(NamedPicture picture, ClassLabels labels) throws InputException {
        return EffectPicture.of(picture.name(), LabelledFolder.labelOf(picture.name(), labels), picture::picture);
    }

    /** The generated pictures. */
    static List<EffectPicture> samples() throws InputException {
        List<EffectPicture> samples = new ArrayList<>();
        for (SamplePictures.Sample sample : SamplePictures.all()) {
            samples.add(EffectPicture.of("sample: " + sample.name(), Optional.empty(), sample::picture));
        }
        return samples;
    }

    /**
     * Reads pictures, and those below folders.
     *
     * @param paths files and folders
     * @param progress told the pictures done; may cancel before each
     * @throws InputException where a folder has no pictures
     */
    static Found read(List<Path> paths, ClassLabels labels, Progress progress) throws InputException {
        List<Labelled> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path, labels));
            } else {
                files.add(new Labelled(path, LabelledFolder.labelOf(path, labels)));
            }
        }
        List<EffectPicture> pictures = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Labelled file : files) {
            String name = file.path().getFileName().toString();
            progress.step(pictures.size() + unreadable.size(), files.size(), "reading " + name);
            try {
                pictures.add(EffectPicture.of(name, file.label(), () -> PictureReader.read(file.path())));
            } catch (InputException fault) {
                unreadable.add(fault.getMessage());
            }
        }
        return new Found(pictures, unreadable);
    }

    private record Labelled(Path path, Optional<ClassLabel> label) {}

    private static List<Labelled> below(Path folder, ClassLabels labels) throws InputException {
        LabelledFolder found = LabelledFolder.look(folder, labels);
        List<Labelled> files = new ArrayList<>();
        found.pictures().forEach(picture -> files.add(new Labelled(picture.file(), Optional.of(picture.label()))));
        found.unlabelled().forEach(file -> files.add(new Labelled(file, Optional.empty())));
        files.sort(Comparator.comparing(file -> file.path().toString()));
        return files;
    }
}
