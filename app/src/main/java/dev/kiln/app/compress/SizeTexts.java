package dev.kiln.app.compress;

import dev.kiln.presets.AlexNet;
import dev.kiln.visualizers.compression.Means;
import dev.kiln.visualizers.text.Figures;
import java.util.List;

/** A network's size in words. */
final class SizeTexts {
    private static final int NAMED_LAYERS = 4;

    private SizeTexts() {}

    /** The size, marked where it is an estimate. */
    static String bytes(NetworkSize size) {
        return (size.isExact() ? "" : "about ") + Figures.count(size.total()) + " bytes";
    }

    /** How much smaller that is than the network that the paper compares with. */
    static String toAlexNet(NetworkSize size) {
        return "%s to AlexNet's %s"
                .formatted(
                        Figures.factor((double) AlexNet.FLOAT_BYTES / size.total()),
                        Figures.bytes(AlexNet.FLOAT_BYTES));
    }

    /** How much smaller that is than the same network without compression. */
    static String toFloats(NetworkSize size) {
        long saved = size.floatBytes() - size.total();
        return "%s to fp32 · %s saved"
                .formatted(
                        Figures.factor((double) size.floatBytes() / size.total()),
                        saved > 0 ? Figures.bytes(saved) : "nothing");
    }

    /** What the plan does to all weights together. */
    static Means means(NetworkSize size) {
        return new Means(Figures.percent(size.density()), Figures.fixed(size.meanBits(), 1));
    }

    /** What stands in place of the curves where there are none. */
    static String empty(String problem, NetworkSize size) {
        if (!problem.isEmpty()) {
            return "These weights cannot be compressed: " + problem;
        }
        return size == null
                ? "Reading the weights …"
                : "This network has no layers with weights: there is nothing to compress.";
    }

    /** What of the network is not trained, or not as it should be; empty where all is well. */
    static String warning(CompressionSource source, boolean stale) {
        if (stale) {
            return "⚠ The network has a problem: this is the last one that worked.";
        }
        List<String> random = source == null ? List.of() : List.copyOf(source.untrained());
        if (random.isEmpty()) {
            return "";
        } else if (random.size() == source.network().layers().size()) {
            return "⚠ Untrained: sizes of random numbers. Open weights to see what a trained network takes.";
        }
        List<String> sorted = random.stream().sorted().toList();
        int more = sorted.size() - NAMED_LAYERS;
        return "⚠ Untrained, because the loaded weights do not fit: %s%s."
                .formatted(
                        String.join(", ", sorted.subList(0, Math.min(NAMED_LAYERS, sorted.size()))),
                        more > 0 ? " and %d more".formatted(more) : "");
    }
}
