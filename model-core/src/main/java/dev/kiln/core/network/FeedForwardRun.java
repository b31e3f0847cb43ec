package dev.kiln.core.network;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A run by DL4J's own layers: works for every graph, and takes ten to twenty times as long as {@link OpRun}. */
final class FeedForwardRun implements ForwardRun {
    private final ShapedGraph shaped;
    private final Translation translation;
    private final ComputationGraph network;

    FeedForwardRun(ShapedGraph shaped, Translation translation, ComputationGraph network) {
        this.shaped = shaped;
        this.translation = translation;
        this.network = network;
    }

    @Override
    public Activations run(InputTensor input, Progress progress) {
        progress.step(0, 1, "all layers");
        try (INDArray array = array(input)) {
            Map<String, INDArray> outputs = network.feedForward(array, false);
            try {
                return activations(outputs);
            } finally {
                NativeArrays.close(outputs.values());
            }
        }
    }

    private Activations activations(Map<String, INDArray> outputs) {
        LayerGraph graph = shaped.graph();
        Map<String, float[]> byVertex = new LinkedHashMap<>();
        Map<String, Activations.Tensor> byLayer = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            String vertex = translation.vertices().get(i);
            float[] values = byVertex.computeIfAbsent(vertex, name -> NativeArrays.copy(outputs.get(name)));
            byLayer.put(graph.node(i).id(), new Activations.Tensor(shaped.shape(i), values));
        }
        return new Activations(byLayer);
    }

    @Override
    public float[] last(InputTensor input) {
        try (INDArray array = array(input)) {
            INDArray[] outputs = network.output(array);
            float[] values = NativeArrays.copy(outputs[0]);
            NativeArrays.close(List.of(outputs));
            return values;
        }
    }

    /** DL4J's layers keep nothing that a part of them could begin with: all run again. */
    @Override
    public float[] lastAgain(InputTensor input, Set<String> changed) {
        return last(input);
    }

    private static INDArray array(InputTensor input) {
        TensorShape shape = input.shape();
        return Nd4j.create(input.values(), new long[] {1, shape.channels(), shape.height(), shape.width()}, 'c');
    }

    /** The parameters belong to the network. */
    @Override
    public void close() {}
}
