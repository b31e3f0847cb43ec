package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.Pruning;
import dev.kiln.core.compression.PruningMask;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.image.DeadLeaves;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Agreement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlEffectTest {
    private static final long TARGET = 5_000;

    private final Calibration calibration = calibration();

    /** About 6,000 weights in three layers. */
    private static Calibration calibration() {
        LayerGraph.Builder builder = LayerGraph.builder("small");
        builder.add("data", new Layer.Input(new TensorShape(3, 24, 24)));
        builder.add("conv1", new Layer.Convolution(16, Window.square(3, 2, 1), 1), "data");
        builder.add("relu1", new Layer.Relu(), "conv1");
        builder.add("conv2", new Layer.Convolution(32, Window.square(3, 1, 1), 1), "relu1");
        builder.add("pool", new Layer.GlobalPooling(PoolKind.AVERAGE), "conv2");
        builder.add("fc", new Layer.Dense(20), "pool");
        builder.add("prob", new Layer.Softmax(), "fc");
        ShapedGraph graph = Agreement.shaped(builder.build());
        return Calibration.of(
                graph,
                Agreement.randomWeights(graph, 5),
                DeadLeaves.pictures(12, 24, 1),
                Preprocessing.TORCHVISION,
                Progress.NONE);
    }

    private List<PruningMask> halves() {
        return calibration.layers().stream()
                .map(layer -> Pruning.byMagnitude(layer.layer(), layer.weights(), 0.5))
                .toList();
    }

    @Test
    void triesEachSwitchThatIsOnAndCounts() {
        List<ControlEffect> effects =
                ControlEffect.measure(calibration, CompressionPlan.LOSSLESS, TARGET, Progress.NONE);
        assertThat(effects)
                .extracting(effect -> effect.off().map(Enum::name).orElse("all"))
                .containsExactly("all", "SENSITIVITY", "COMPENSATION", "BIAS_CORRECTION");
        assertThat(effects)
                .allSatisfy(effect -> assertThat(effect.network().bytes()).isBetween((long) (TARGET * 0.98), TARGET));
        assertThat(effects.get(2).network().divergence())
                .isGreaterThan(effects.get(0).network().divergence());
    }

    @Test
    void triesCompensationOfPruningWhereSomethingIsPruned() {
        ErrorControl control = new ErrorControl(false, false, true, false, 8);
        CompressionPlan start = CompressionPlan.LOSSLESS.with(Quantization.DEFAULT.withControl(control));
        for (CalibratedLayer layer : calibration.layers()) {
            start = start.with(layer.layer().layerId(), LayerSetting.AS_IT_IS.withDensity(0.5));
        }
        List<ControlEffect> effects = ControlEffect.measure(calibration, start, TARGET, Progress.NONE);
        assertThat(effects).hasSize(2);
        assertThat(effects.get(1).off()).contains(ErrorControl.Switch.PRUNING_COMPENSATION);
        assertThat(effects.get(1).network().divergence())
                .isGreaterThan(effects.get(0).network().divergence());
    }

    @Test
    void pruningLeavesTheAnswersOfTheWholeNetworkAsTheMeasure() {
        Calibration pruned = calibration.pruned(halves(), ErrorControl.ALL, Progress.NONE);
        assertThat(pruned.layers())
                .allSatisfy(layer -> assertThat(layer.kept()).isEqualTo(Math.round(layer.weights().length / 2.0)));
        assertThat(pruned.ownDivergence(List.of(), 12)).isZero();
        assertThat(pruned.divergence(List.of(), 12)).isPositive();
        assertThat(calibration.layers())
                .extracting(CalibratedLayer::kept)
                .containsExactly(16 * 3 * 9, 32 * 16 * 9, 20 * 32);
    }

    @Test
    void masksMustBeThoseOfTheLayers() {
        assertThatThrownBy(() -> calibration.pruned(List.of(), ErrorControl.ALL, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 masks for 3 layers");
    }
}
