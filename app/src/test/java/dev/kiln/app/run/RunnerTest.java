package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final Runner runner = new Runner();
    private final ShapedGraph graph = graph("squeezenet-micro-32", 32);

    @AfterEach
    void close() {
        runner.close();
    }

    private static ShapedGraph graph(String preset, int side) {
        return ShapedGraph.infer(Presets.find(preset)
                .orElseThrow()
                .architecture()
                .withInput(new TensorShape(3, side, side))
                .expand());
    }

    private static NamedPicture grey(int level) {
        int[] rgb = new int[32 * 32];
        Arrays.fill(rgb, 0x010101 * level);
        return new NamedPicture("grey " + level, new Picture(32, 32, rgb));
    }

    private RunResult run(ShapedGraph network, Weights weights, int level, Progress progress) throws Exception {
        return runner.run(network, weights, 1, grey(level), Preprocessing.CAFFE, progress);
    }

    @Test
    void aRunStoppedInTheMiddleLeavesTheNextOneAlone() throws Exception {
        float[] before = run(graph, null, 90, Progress.NONE).probabilities();
        List<String> steps = new ArrayList<>();
        assertThatThrownBy(() -> run(graph, null, 200, (done, total, what) -> {
                    steps.add(what);
                    if (what.endsWith("fire3/squeeze1x1")) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(steps).contains("running conv1").endsWith("running fire3/squeeze1x1");
        assertThat(run(graph, null, 90, Progress.NONE).probabilities()).containsExactly(before);
    }

    @Test
    void runsAskedForAtOnceDoNotDisturbEachOther() throws Exception {
        List<Integer> levels = List.of(10, 60, 110, 160, 210);
        List<float[]> alone = new ArrayList<>();
        for (int level : levels) {
            alone.add(run(graph, null, level, Progress.NONE).probabilities());
        }
        ExecutorService threads = Executors.newFixedThreadPool(levels.size());
        try {
            CyclicBarrier together = new CyclicBarrier(levels.size());
            List<Future<float[]>> runs = new ArrayList<>();
            for (int level : levels) {
                runs.add(threads.submit(() -> {
                    together.await();
                    return run(graph, null, level, Progress.NONE).probabilities();
                }));
            }
            for (int i = 0; i < levels.size(); i++) {
                assertThat(runs.get(i).get(60, TimeUnit.SECONDS)).containsExactly(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anInputOf4000By4000IsRefusedBeforeThePictureIsPrepared() {
        List<String> steps = new ArrayList<>();
        assertThatThrownBy(() -> run(graph("squeezenet-v1.0", 4000), null, 0, (done, total, what) -> steps.add(what)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("SqueezeNet v1.0 needs \\d+ MB to run, more than the \\d+ MB that Kiln may use");
        assertThat(steps).containsExactly("preparing grey 0");
    }

    @Test
    void weightsThatAreNoNumbersAreNamedAndTheNextRunWorks() throws Exception {
        List<WeightTensor> tensors =
                new ArrayList<>(HeInitialization.initialize(graph, 1).tensors());
        WeightTensor first = tensors.get(0);
        float[] values = first.values().clone();
        values[1] = Float.POSITIVE_INFINITY;
        tensors.set(0, new WeightTensor(first.name(), first.shape(), values));
        Weights broken = new Weights(Weights.Origin.FILE, "broken", tensors);
        assertThatThrownBy(() -> run(graph, broken, 50, Progress.NONE))
                .hasMessage("conv1.weight: value [0, 0, 0, 1] is Infinity, expected a finite number");
        assertThat(run(graph, null, 50, Progress.NONE).top()).hasSize(5);
    }
}
