package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PlanCompressorTest {
    private final CompressedNetwork source = source();

    private static CompressedNetwork source() {
        Architecture architecture = SmallArchitectures.valid(new Random(1));
        Weights weights = HeInitialization.initialize(ShapedGraph.infer(architecture.expand()), 5);
        List<PlainLayer> layers = LayerWeights.of(ShapedGraph.infer(architecture.expand())).stream()
                .map(layer -> new PlainLayer(
                        layer, PlainWeights.weights(weights, layer), PlainWeights.biases(weights, layer)))
                .toList();
        return new CompressedNetwork(architecture, layers);
    }

    private PlanCompressor compressor() {
        return new PlanCompressor(source, Map.of(), LayerCoder.ARITHMETIC);
    }

    @Test
    void aPlanWithoutSettingsKeepsEveryLayer() {
        PlannedNetwork planned = compressor().compress(CompressionPlan.LOSSLESS, Progress.NONE);

        assertThat(planned.network().layers()).isEqualTo(source.layers());
    }

    @Test
    void bytesAreThoseOfTheFile() throws Exception {
        String id = source.layers().get(0).layer().layerId();
        PlannedNetwork planned =
                compressor().compress(CompressionPlan.LOSSLESS.with(id, new LayerSetting(0.5, 4)), Progress.NONE);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        KilnFileWriter.write(file, planned.network(), planned.coder());
        assertThat(planned.parts().total()).isEqualTo(file.size());
    }

    @Test
    void aLayerKeepsTheShareAndHasTheValuesOfItsSetting() {
        StoredLayer layer = source.layers().get(0);
        String id = layer.layer().layerId();
        Quantization clusters = Quantization.DEFAULT.withValues(Quantization.Values.CLUSTERS);
        CompressionPlan plan = CompressionPlan.LOSSLESS.with(clusters).with(id, new LayerSetting(0.25, 3));

        QuantizedLayer result = (QuantizedLayer)
                compressor().compress(plan, Progress.NONE).network().layers().get(0);

        assertThat(result.kept()).isEqualTo(Math.round(0.25 * layer.layer().weights()));
        assertThat(result.codebook()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void onlyLayersWhoseSettingChangedAreCompressedAgain() {
        String first = source.layers().get(0).layer().layerId();
        String second = source.layers().get(1).layer().layerId();
        PlanCompressor compressor = compressor();
        CompressionPlan plan =
                CompressionPlan.LOSSLESS.with(first, new LayerSetting(0.5, 4)).with(second, new LayerSetting(0.5, 4));
        PlannedNetwork before = compressor.compress(plan, Progress.NONE);

        PlannedNetwork after = compressor.compress(plan.with(second, new LayerSetting(0.4, 4)), Progress.NONE);

        assertThat(after.network().layers().get(0))
                .isSameAs(before.network().layers().get(0));
        assertThat(after.network().layers().get(1))
                .isNotSameAs(before.network().layers().get(1));
    }

    @Test
    void whatWasCancelledCanBeAskedForAgain() {
        PlanCompressor compressor = compressor();
        Progress cancel = (done, total, what) -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> compressor.compress(CompressionPlan.LOSSLESS, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(compressor.compress(CompressionPlan.LOSSLESS, Progress.NONE).network())
                .isEqualTo(source);
    }
}
