package dev.kiln.core.project;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.Compression;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one window works on and one project file holds.
 *
 * @param variants 1 to {@value #MAX_VARIANTS} architectures in the order of their tabs
 * @param front index of the one in front
 * @param baseline the state that figures show their difference to; empty where that is each variant as it was opened
 * @param weights a file of weights that goes with the project
 * @param picture a file with a picture that goes with the project
 */
public record Project(
        List<Variant> variants,
        int front,
        Optional<Architecture> baseline,
        Optional<Path> weights,
        Optional<Path> picture) {
    /** Most variants of a project: as many as anybody can tell apart, and few enough to read any file at once. */
    public static final int MAX_VARIANTS = 100;

    public Project {
        variants = List.copyOf(variants);
        if (variants.isEmpty() || variants.size() > MAX_VARIANTS) {
            throw new IllegalArgumentException(
                    "a project has 1 to %d variants, not %d".formatted(MAX_VARIANTS, variants.size()));
        }
        Objects.checkIndex(front, variants.size());
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(picture, "picture");
    }

    /** A project of one architecture, as files of single architectures are opened. */
    public static Project of(Architecture only) {
        return new Project(List.of(Variant.of(only)), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same project with references to other files. */
    public Project withFiles(Optional<Path> otherWeights, Optional<Path> otherPicture) {
        return new Project(variants, front, baseline, otherWeights, otherPicture);
    }

    /** True where a file of one architecture can hold all but the references to other files. */
    public boolean isSingleArchitecture() {
        return variants.size() == 1
                && baseline.isEmpty()
                && variants.get(0).lastValid().isEmpty()
                && variants.get(0).compression().equals(Compression.LOSSLESS);
    }
}
