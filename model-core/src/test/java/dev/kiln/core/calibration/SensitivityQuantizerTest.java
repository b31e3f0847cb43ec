package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Agreement;
import dev.kiln.core.weights.Weights;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SensitivityQuantizerTest {
    private static final long TARGET = 9_000;

    /** About 10,000 weights in four layers of all kinds. */
    private static ShapedGraph graph() {
        LayerGraph.Builder graph = LayerGraph.builder("small");
        graph.add("data", new Layer.Input(new TensorShape(3, 24, 24)));
        graph.add("conv1", new Layer.Convolution(16, Window.square(3, 2, 1), 1), "data");
        graph.add("relu1", new Layer.Relu(), "conv1");
        graph.add("conv2", new Layer.Convolution(48, Window.square(3, 1, 1), 2), "relu1");
        graph.add("relu2", new Layer.Relu(), "conv2");
        graph.add("conv3", new Layer.Convolution(100, Window.square(1, 1, 0), 1), "relu2");
        graph.add("pool", new Layer.GlobalPooling(PoolKind.AVERAGE), "conv3");
        graph.add("fc", new Layer.Dense(20), "pool");
        graph.add("prob", new Layer.Softmax(), "fc");
        return Agreement.shaped(graph.build());
    }

    private static Calibration calibration() {
        ShapedGraph graph = graph();
        Weights weights = Agreement.randomWeights(graph, 3);
        List<Picture> pictures = Calibration.generatedPictures();
        return Calibration.of(graph, weights, pictures, Preprocessing.TORCHVISION, Progress.NONE);
    }

    private static QuantizedNetwork onThreads(int threads) throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(
                            () -> SensitivityQuantizer.toSize(calibration(), TARGET, ErrorControl.ALL, Progress.NONE))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void oneThreadAndTwoGiveTheSameBits() throws InterruptedException, ExecutionException {
        QuantizedNetwork one = onThreads(1);
        QuantizedNetwork two = onThreads(2);
        assertThat(two.reports()).isEqualTo(one.reports());
        for (int i = 0; i < one.layers().size(); i++) {
            QuantizedLayer layer = one.layers().get(i);
            assertThat(two.layers().get(i).codes()).isEqualTo(layer.codes());
            assertThat(two.layers().get(i).codebook()).isEqualTo(layer.codebook());
            assertThat(two.layers().get(i).biases()).isEqualTo(layer.biases());
        }
    }

    @Test
    void controlBringsTheAnswersNearerAtTheSameSize() {
        Calibration calibration = calibration();
        QuantizedNetwork plain = SensitivityQuantizer.toSize(
                calibration, TARGET, new ErrorControl(false, false, false, 8), Progress.NONE);
        QuantizedNetwork controlled = SensitivityQuantizer.toSize(calibration, TARGET, ErrorControl.ALL, Progress.NONE);
        assertThat(plain.bytes()).isBetween((long) (TARGET * 0.99), TARGET);
        assertThat(controlled.bytes()).isBetween((long) (TARGET * 0.99), TARGET);
        assertThat(controlled.divergence()).isPositive().isLessThan(plain.divergence() / 2);
    }

    @Test
    void reportsEveryLayerInOrder() {
        QuantizedNetwork found = SensitivityQuantizer.toSize(
                calibration(), TARGET, new ErrorControl(false, true, true, 8), Progress.NONE);
        assertThat(found.reports())
                .extracting(QuantizedNetwork.LayerReport::layerId)
                .containsExactly("conv1", "conv2", "conv3", "fc");
        assertThat(found.reports()).allSatisfy(report -> {
            assertThat(report.step()).isPositive();
            assertThat(report.expectedDivergence()).isEmpty();
        });
        assertThat(found.reports().stream()
                        .mapToLong(QuantizedNetwork.LayerReport::bytes)
                        .sum())
                .isEqualTo(found.bytes());
    }

    @Test
    void withoutPicturesThereIsNoCalibration() {
        ShapedGraph graph = graph();
        Weights weights = Agreement.randomWeights(graph, 3);
        assertThatThrownBy(() -> Calibration.of(graph, weights, List.of(), Preprocessing.CAFFE, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calibration takes at least one picture");
    }

    @Test
    void measuringCanBeCancelled() {
        Calibration calibration = calibration();
        Progress cancel = (done, total, what) -> {
            if (what.equals("measuring conv3")) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> SensitivityQuantizer.toSize(calibration, TARGET, ErrorControl.ALL, cancel))
                .isInstanceOf(CancellationException.class);
    }
}
