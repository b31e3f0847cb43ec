package dev.kiln.app.conventions;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;

/**
 * How the window counts operations and writes sizes. Kept with the user's settings: it holds plain values only.
 *
 * @param counting what counts as one operation, and for how many pictures
 * @param sizes the prefixes of bytes
 */
public record Conventions(Counting counting, SizeUnits sizes) {
    /** As the paper and most tools count: MACs of one picture. */
    public static final Conventions DEFAULT = new Conventions(Counting.MACS, SizeUnits.USUAL);

    /** The same with another way to count operations. */
    public Conventions withCounting(Counting newCounting) {
        return new Conventions(newCounting, sizes);
    }

    /** The same for another number of pictures at once. */
    public Conventions withBatch(int pictures) {
        return withCounting(counting.withBatch(pictures));
    }

    /** The same with other prefixes of bytes. */
    public Conventions withSizes(SizeUnits newSizes) {
        return new Conventions(counting, newSizes);
    }

    /** Operations of all layers for the whole batch. */
    public long operations(Analysis analysis) {
        return counting.operations(analysis);
    }

    /** Operations of one layer for the whole batch. */
    public long operations(LayerCost cost) {
        return counting.operations(cost);
    }

    /** The unit of operations alone: MACs or FLOPs. */
    public String unit() {
        return counting.unit().label();
    }

    /** What operations are counted for: "per picture" or "for 8 pictures". */
    public String perBatch() {
        return counting.batch() == 1 ? "per picture" : "for %d pictures".formatted(counting.batch());
    }

    /** The batch where room is short, to stand behind a name: ", batch 8"; empty for one picture. */
    public String behind() {
        return counting.batch() == 1 ? "" : ", batch " + counting.batch();
    }

    /** All conventions in one line: "FLOPs with biases, batch 8. MB = 10⁶ bytes, MiB = 2²⁰ bytes." */
    public String line() {
        String batch = counting.batch() == 1 ? " per picture" : behind();
        return counting.words() + batch + ". " + sizes.explanation() + ".";
    }

    /** What an operation is, as one sentence. */
    public String sentence() {
        String mac = counting.unit() == Counting.Unit.MAC
                ? "One multiply-accumulate of a convolution or dense layer counts as one operation"
                : "One multiply-accumulate of a convolution or dense layer counts as two operations";
        return mac + "; biases " + counted(counting.biases()) + ", ReLU " + counted(counting.relus()) + ", pools "
                + counted(counting.pools()) + ".";
    }

    private static String counted(boolean yes) {
        return yes ? "counted" : "not counted";
    }

    /** The size of weights, or of anything else that lies in files. */
    public String weights(long bytes) {
        return sizes.weights(bytes);
    }

    /** The size of activations that the whole batch holds in memory. */
    public String activations(long elementsOfOnePicture, Precision precision) {
        return memory(precision.bytes(elementsOfBatch(elementsOfOnePicture)));
    }

    /** Elements of activations of the whole batch. */
    public long elementsOfBatch(long elementsOfOnePicture) {
        return elementsOfOnePicture * counting.batch();
    }

    /** A size in memory. */
    public String memory(long bytes) {
        return sizes.memory(bytes);
    }

    /** What the prefix of weights means. */
    public String weightUnit() {
        return sizes.weightUnit();
    }

    /** What the prefix of memory means. */
    public String memoryUnit() {
        return sizes.memoryUnit();
    }

    /** All digits of the operations of a network and what they count: 861,339,936 MACs, or FLOPs with biases. */
    public String count(Analysis analysis) {
        return Figures.count(operations(analysis)) + " " + counting.words();
    }
}
