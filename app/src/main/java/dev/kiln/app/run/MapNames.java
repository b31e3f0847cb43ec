package dev.kiln.app.run;

import dev.kiln.core.analysis.ClassEvidence;
import dev.kiln.core.graph.ShapedGraph;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What maps are called: those of a layer whose channels are the 1,000 classes of ImageNet by their classes as well as by their
 * numbers.
 *
 * @param classLabel names a class by its index
 */
public record MapNames(IntFunction<String> classLabel) {
    private static final int IMAGENET_CLASSES = 1000;

    /** The class that a layer's channel stands for; empty where it stands for none that has a name. */
    public String className(ShapedGraph graph, String layer, int channel) {
        boolean named = graph.graph().indexOf(layer).stream()
                        .anyMatch(index -> graph.shape(index).channels() == IMAGENET_CLASSES)
                && ClassEvidence.classLayers(graph).contains(layer);
        return named ? classLabel.apply(channel) : "";
    }

    /** "map 282, tiger cat", "map 3", "map 0, blue" of the picture, or for a value of a vector "value 282, tiger cat". */
    String title(RunResult result, String layer, int channel) {
        String name = isInput(result, layer)
                ? result.input().channelNames().get(channel)
                : className(result.graph(), layer, channel);
        return (MapTexts.isVector(result.activations().of(layer)) ? "value " : "map ")
                + channel
                + (name.isEmpty() ? "" : ", " + name);
    }

    private static boolean isInput(RunResult result, String layer) {
        return result.graph().graph().node(0).id().equals(layer);
    }

    /**
     * The part of a file's name that says the class.
     *
     * @param separator stands before it and between its words
     * @return empty without a class
     */
    public static String fileName(String className, String separator) {
        String words = className
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replace(" ", separator);
        return words.isEmpty() ? "" : separator + words;
    }
}
