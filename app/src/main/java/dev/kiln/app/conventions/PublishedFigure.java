package dev.kiln.app.conventions;

import dev.kiln.core.analysis.Counting;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.presets.Presets;
import java.util.List;

/**
 * A figure that somebody has published about a network that Kiln knows.
 *
 * @param preset the network
 * @param edits what to do to the preset to get the network that the figure is about
 * @param quantity what was counted
 * @param value the figure as published, in operations or bytes
 * @param lastDigit what its last published digit stands for: 0.01 G
 * @param words the figure as a reader finds it, with who says so
 * @param source where it stands
 */
public record PublishedFigure(
        String preset,
        List<Edit> edits,
        Quantity quantity,
        double value,
        double lastDigit,
        String words,
        String source) {
    /** What can be published. */
    public sealed interface Quantity {
        /** Operations counted that way. */
        record Operations(Counting counting) implements Quantity {}

        /** The size of all weights at four bytes each, with that prefix. */
        record WeightSize(SizeUnits units) implements Quantity {}
    }

    public PublishedFigure {
        edits = List.copyOf(edits);
    }

    /** True for the network of the figure, whatever its name. */
    boolean isAbout(Architecture architecture) {
        Architecture meant = Presets.find(preset).orElseThrow().architecture();
        for (Edit edit : edits) {
            meant = edit.apply(meant);
        }
        return meant.withName(architecture.name()).equals(architecture);
    }

    /** True where a number rounds to the published digits. */
    boolean agrees(double number) {
        return Math.abs(number - value) <= lastDigit / 2;
    }
}
