package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** The same DL4J network run by libnd4j's ops and by feedForward. */
final class TwoRuns implements AutoCloseable {
    private final ShapedGraph shaped;
    private final NativeArena memory = new NativeArena();
    private final int batch;
    final OpRun ops;
    final FeedForwardRun feedForward;

    TwoRuns(ShapedGraph shaped, Weights weights, int batch) {
        this.shaped = shaped;
        this.batch = batch;
        Network.prepare();
        Translation translation = GraphTranslator.translate(shaped);
        ComputationGraph network = new ComputationGraph(translation.configuration());
        network.init(Parameters.allocate(shaped, memory), false);
        Parameters.copy(weights, translation.parts(), network);
        ops = OpRun.plan(shaped, translation, network, batch);
        feedForward = new FeedForwardRun(shaped, translation, network);
    }

    /** Runs random inputs on both and returns the largest difference, as a fraction of the layer's largest value. */
    double largestDifference(long seed) {
        List<InputTensor> inputs = new ArrayList<>();
        for (int picture = 0; picture < batch; picture++) {
            inputs.add(Inputs.random(shaped.shape(0), seed + picture));
        }
        List<Activations> found = ops.run(inputs, Progress.NONE);
        double largest = 0;
        for (int picture = 0; picture < batch; picture++) {
            largest = Math.max(
                    largest, difference(found.get(picture), feedForward.run(inputs.get(picture), Progress.NONE)));
        }
        return largest;
    }

    private double difference(Activations found, Activations expected) {
        assertThat(found.layers()).containsExactlyElementsOf(expected.layers());
        double largest = 0;
        for (int i = 0; i < shaped.graph().size(); i++) {
            String id = shaped.graph().node(i).id();
            double scale = 1;
            if (shaped.graph().node(i).layer() instanceof Layer.Softmax) {
                // an exponential makes an error of its input's scale of a relative one
                scale = Math.max(
                        1,
                        maximum(expected.of(shaped.graph()
                                .node(shaped.graph().node(i).input())
                                .id())));
            }
            largest = Math.max(largest, difference(found.of(id), expected.of(id)) / scale);
        }
        return largest;
    }

    /** The largest difference of two tensors of the same shape, as a fraction of the second's largest value. */
    static double difference(Activations.Tensor found, Activations.Tensor expected) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        double largest = 0;
        for (int i = 0; i < expected.values().length; i++) {
            double difference = Math.abs((double) found.values()[i] - expected.values()[i]);
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        double maximum = maximum(expected);
        return largest == 0 ? 0 : largest / maximum;
    }

    private static double maximum(Activations.Tensor tensor) {
        double maximum = 0;
        for (float value : tensor.values()) {
            maximum = Math.max(maximum, Math.abs(value));
        }
        return maximum;
    }

    @Override
    public void close() {
        ops.close();
        memory.close();
    }
}
