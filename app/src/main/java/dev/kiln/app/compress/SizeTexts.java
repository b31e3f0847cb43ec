package dev.kiln.app.compress;

import dev.kiln.app.weights.UntrainedBanner;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.presets.AlexNet;
import dev.kiln.visualizers.compression.Means;
import dev.kiln.visualizers.text.Figures;
import java.util.Set;
import java.util.TreeSet;

/** A network's size in words. */
final class SizeTexts {
    private SizeTexts() {}

    /** The size, marked where it is an estimate. */
    static String bytes(NetworkSize size) {
        return (size.isExact() ? "" : "about ") + Figures.count(size.total()) + " bytes";
    }

    /** How much smaller that is than the network that the paper compares with. */
    static String toAlexNet(NetworkSize size) {
        return ratio(AlexNet.FLOAT_BYTES, size.total()) + " AlexNet";
    }

    /** How much smaller that is than the same network without compression. */
    static String toFloats(NetworkSize size) {
        return toFloats(size.floatBytes(), size.total());
    }

    /** How much smaller a file is than the same weights as 32-bit floats. */
    static String toFloats(long floatBytes, long bytes) {
        return ratio(floatBytes, bytes) + " fp32";
    }

    private static String ratio(long of, long bytes) {
        // three digits tell no difference
        if (Math.abs((double) of / bytes - 1) < 0.005) {
            return "as large as";
        }
        return bytes <= of
                ? Figures.factor((double) of / bytes) + " smaller than"
                : Figures.factor((double) bytes / of) + " the size of";
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

    /** What stands in place of the parts of a file where there is none. */
    static String noParts(String problem) {
        return problem.isEmpty()
                ? "The exact sizes are being computed."
                : "There is no file: these weights cannot be compressed.";
    }

    /** What of the network is not trained, or not as it should be; empty where all is well. */
    static String warning(CompressionSource source, boolean stale) {
        if (stale) {
            return "⚠ The network has a problem: this is the last one that worked.";
        }
        Set<String> random = source == null ? Set.of() : source.untrained();
        if (random.isEmpty()) {
            return "";
        } else if (random.size() == source.network().layers().size()) {
            return "⚠ Untrained: sizes of random numbers. Open weights to see what a trained network takes.";
        }
        return UntrainedBanner.some(random.size(), source.network().layers().size());
    }

    /** What a stroke over the curves has done so far, as undo names it. */
    static String step(CompressionPlan before, CompressionPlan after) {
        Set<String> layers = new TreeSet<>(before.settings().keySet());
        layers.addAll(after.settings().keySet());
        layers.removeIf(layer -> before.of(layer).equals(after.of(layer)));
        return layers.size() == 1
                ? "compress " + layers.iterator().next()
                : "compress " + Figures.count(layers.size(), "layer");
    }
}
