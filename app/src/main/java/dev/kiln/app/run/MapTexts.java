package dev.kiln.app.run;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.activation.MapCensus;
import dev.kiln.visualizers.text.Figures;

/** Activations in one line of words. */
final class MapTexts {
    private MapTexts() {}

    /** True where each map is one value. */
    static boolean isVector(Activations.Tensor tensor) {
        return tensor.shape().cells() == 1;
    }

    /** The most telling figures of all maps together, in one line. */
    static String layer(TensorShape shape, ActivationStatistics all, MapCensus census) {
        return figures(shape, all) + all.leftOut() + (census.dead() == 0 ? "" : " · %d dead".formatted(census.dead()));
    }

    private static String figures(TensorShape shape, ActivationStatistics all) {
        return "%s · mean %s · max %s · %s zeros"
                .formatted(
                        shape,
                        Figures.value(all.mean()),
                        Figures.value(all.max()),
                        Figures.percent(all.zeroFraction()));
    }

    /** All figures, and what the words mean. */
    static String explainedLayer(TensorShape shape, ActivationStatistics all, MapCensus census) {
        return "%s · min %s · std %s · %d of %s dead, %d flat. Dead maps are zero everywhere, flat maps have one other value everywhere."
                .formatted(
                        figures(shape, all) + all.leftOut(),
                        Figures.value(all.min()),
                        Figures.value(all.standardDeviation()),
                        census.dead(),
                        Figures.count(census.maps(), "map"),
                        census.flat());
    }

    /**
     * Figures of one map, or its only value.
     *
     * @param title what the map is called
     */
    static String map(Activations.Tensor tensor, int channel, String title) {
        ActivationStatistics figures = ActivationStatistics.ofChannel(tensor.values(), tensor.shape(), channel);
        if (isVector(tensor)) {
            return "%s: %s".formatted(title, Figures.value(tensor.values()[channel]));
        }
        return "%s · mean %s · max %s · %s zeros"
                        .formatted(
                                title,
                                Figures.value(figures.mean()),
                                Figures.value(figures.max()),
                                Figures.percent(figures.zeroFraction()))
                + figures.leftOut();
    }
}
