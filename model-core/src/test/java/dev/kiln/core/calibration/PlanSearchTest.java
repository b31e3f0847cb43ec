package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.SharedData;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Weights;
import org.junit.jupiter.api.Test;

class PlanSearchTest {
    private static final long TARGET = 400_000;

    @Test
    void aPlanMakesTheLayersThatTheSearchFound() throws Exception {
        Weights weights = WeightFiles.read(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        Architecture architecture = Published.squeezeNet10();
        CompressedNetwork source = LosslessCompression.of(architecture, weights);
        Calibration calibration = Calibration.of(
                ShapedGraph.infer(architecture.expand()),
                weights,
                Calibration.generatedPictures().subList(0, 1),
                Preprocessing.CAFFE,
                Progress.NONE);

        CompressionPlan plan = PlanSearch.toBytes(calibration, CompressionPlan.LOSSLESS, TARGET, Progress.NONE);
        PlannedNetwork planned = new PlanCompressor(source, calibration.statistics(), LayerCoder.ARITHMETIC)
                .compress(plan, Progress.NONE);

        assertThat(planned.parts().layerParts().total()).isBetween(TARGET * 99 / 100, TARGET);
    }
}
