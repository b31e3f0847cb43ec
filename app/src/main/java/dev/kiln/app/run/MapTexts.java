package dev.kiln.app.run;

import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.activation.MapCensus;
import dev.kiln.visualizers.text.Figures;
import java.util.function.IntFunction;

/** Activations in one line of words. */
final class MapTexts {
    private static final int IMAGENET_CLASSES = 1000;

    private MapTexts() {}

    /** True where each map is one value. */
    static boolean isVector(Activations.Tensor tensor) {
        return tensor.shape().cells() == 1;
    }

    /** Figures of all maps together. */
    static String layer(Activations.Tensor tensor, MapCensus census) {
        ActivationStatistics all = ActivationStatistics.of(tensor.values());
        return "%s · %d of %d dead · mean %s · std %s · max %s · %s zeros%s"
                .formatted(
                        tensor.shape(),
                        census.dead(),
                        census.maps(),
                        Figures.value(all.mean()),
                        Figures.value(all.standardDeviation()),
                        Figures.value(all.max()),
                        Figures.percent(all.zeroFraction()),
                        census.flat() == 0 ? "" : " · " + census.flat() + " flat");
    }

    /**
     * Figures of one map, or its only value.
     *
     * @param classLabel names a class, where the values are those of the 1,000 classes
     */
    static String map(Activations.Tensor tensor, int channel, IntFunction<String> classLabel) {
        ActivationStatistics figures = ActivationStatistics.ofChannel(tensor.values(), tensor.shape(), channel);
        if (isVector(tensor)) {
            String name = tensor.shape().channels() == IMAGENET_CLASSES ? ", " + classLabel.apply(channel) : "";
            return "value %d%s: %s".formatted(channel, name, Figures.value(figures.max()));
        }
        return "map %d · mean %s · max %s · %s zeros"
                .formatted(
                        channel,
                        Figures.value(figures.mean()),
                        Figures.value(figures.max()),
                        Figures.percent(figures.zeroFraction()));
    }
}
