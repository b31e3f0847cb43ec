package dev.kiln.app.conventions;

import dev.kiln.app.conventions.PublishedFigure.Quantity;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.Counting.Unit;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import java.util.List;
import java.util.stream.Collectors;

/** The table of published figures, and which of them a convention reproduces. */
public final class PublishedFigures {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    private static final double MEBI = 1 << 20;
    private static final Quantity MACS = new Quantity.Operations(Counting.MACS);
    private static final Quantity FLOPS = new Quantity.Operations(Counting.MACS.withUnit(Unit.FLOP));
    private static final String PAPER = "Iandola et al. 2016, arXiv 1602.07360, ";
    private static final String TORCHVISION = "torchvision 0.15 and later, field _ops of the weights";

    /** Each row names its source; a row that no convention reproduces would only never show. */
    static final List<PublishedFigure> ALL = List.of(
            figure(
                    "squeezenet-v1.0",
                    FLOPS,
                    1.72 * GIGA,
                    0.01 * GIGA,
                    "the authors' 1.72 GFLOPS",
                    "their v1.1 read-me"),
            mebibytes("squeezenet-v1.0", "the paper's 4.8 MB of SqueezeNet", PAPER + "table 2"),
            mebibytes("squeezenet-simple-bypass", "the paper's 4.8 MB with simple bypass", PAPER + "table 3"),
            new PublishedFigure(
                    "squeezenet-v1.0",
                    List.of(Edits.input(224, 224), Edits.classifierPadding(0)),
                    MACS,
                    0.819 * GIGA,
                    0.001 * GIGA,
                    "torchvision's 0.819 G operations",
                    TORCHVISION),
            new PublishedFigure(
                    "squeezenet-v1.1",
                    List.of(Edits.input(224, 224)),
                    MACS,
                    0.349 * GIGA,
                    0.001 * GIGA,
                    "torchvision's 0.349 G operations",
                    TORCHVISION),
            figure(
                    "alexnet-torchvision",
                    MACS,
                    0.714 * GIGA,
                    0.001 * GIGA,
                    "torchvision's 0.714 G operations",
                    TORCHVISION),
            figure(
                    "alexnet-bvlc",
                    new Quantity.WeightSize(SizeUnits.DECIMAL),
                    240 * MEGA,
                    10 * MEGA,
                    "the paper's 240 MB of AlexNet",
                    PAPER + "table 2"));

    private PublishedFigures() {}

    private static PublishedFigure mebibytes(String preset, String words, String source) {
        // 4 · 1,248,424 bytes are 4.99 MB but 4.76 MiB
        Quantity size = new Quantity.WeightSize(SizeUnits.BINARY);
        return figure(preset, size, 4.8 * MEBI, 0.1 * MEBI, words, source);
    }

    private static PublishedFigure figure(
            String preset, Quantity quantity, double value, double lastDigit, String words, String source) {
        return new PublishedFigure(preset, List.<Edit>of(), quantity, value, lastDigit, words, source);
    }

    /** The figures about this network that these conventions reproduce, to their published digits. */
    public static List<PublishedFigure> reproduced(
            Architecture architecture, Analysis analysis, Conventions conventions) {
        return ALL.stream()
                .filter(figure -> isShown(figure.quantity(), conventions))
                .filter(figure -> figure.isAbout(architecture))
                .filter(figure -> figure.agrees(number(figure.quantity(), analysis)))
                .toList();
    }

    /** Figures as a sentence, or that there are none. */
    static String words(List<PublishedFigure> reproduced) {
        if (reproduced.isEmpty()) {
            return "No published figure that Kiln knows of this network is counted so.";
        }
        return reproduced.stream()
                .map(figure -> "✓ reproduces %s (%s)".formatted(figure.words(), figure.source()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isShown(Quantity quantity, Conventions conventions) {
        if (quantity instanceof Quantity.Operations operations) {
            return operations.counting().equals(conventions.counting());
        }
        boolean binary = ((Quantity.WeightSize) quantity).units() == SizeUnits.BINARY;
        return binary == (conventions.sizes() == SizeUnits.BINARY);
    }

    private static double number(Quantity quantity, Analysis analysis) {
        return quantity instanceof Quantity.Operations operations
                ? operations.counting().operations(analysis)
                : analysis.weightBytes(Precision.FP32);
    }
}
