package dev.kiln.core.network;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A run by libnd4j's ops over the parameters of a DL4J network. All memory is allocated once; a run copies each layer's values
 * to the heap as they lie, and their order becomes CHW when somebody first asks for them.
 */
final class OpRun implements ForwardRun {
    private final ShapedGraph shaped;
    private final OpPlan plan;
    private final List<INDArray> outputs;

    private OpRun(ShapedGraph shaped, OpPlan plan, List<INDArray> outputs) {
        this.shaped = shaped;
        this.plan = plan;
        this.outputs = outputs;
    }

    /**
     * Plans the runs of a network.
     *
     * @param batch number of pictures in each run
     */
    static OpRun plan(ShapedGraph shaped, Translation translation, ComputationGraph network, int batch) {
        OpPlan plan = new OpPlan(batch);
        try {
            return new OpRun(shaped, plan, OpPlanner.add(shaped, translation, network, plan));
        } catch (RuntimeException | Error e) {
            plan.close();
            throw e;
        }
    }

    @Override
    public Activations run(InputTensor input) {
        return run(List.of(input)).get(0);
    }

    /** Runs as many pictures as were planned. */
    List<Activations> run(List<InputTensor> inputs) {
        execute(inputs);
        List<Activations> pictures = new ArrayList<>();
        for (int picture = 0; picture < inputs.size(); picture++) {
            pictures.add(activations(picture));
        }
        return pictures;
    }

    @Override
    public float[] last(InputTensor input) {
        execute(List.of(input));
        return tensor(shaped.graph().size() - 1, 0).get().values();
    }

    private void execute(List<InputTensor> inputs) {
        if (inputs.size() != plan.batch()) {
            throw new IllegalArgumentException(
                    "%d pictures where %d were planned".formatted(inputs.size(), plan.batch()));
        }
        FloatBuffer memory = outputs.get(0).data().asNioFloat();
        for (InputTensor input : inputs) {
            memory.put(ChannelOrder.toLast(input.shape(), input.values()));
        }
        plan.run();
    }

    /** Layers that share an array share their values. Copies are made on all cores: 20 MB are too much for one. */
    private Activations activations(int picture) {
        LayerGraph graph = shaped.graph();
        Map<INDArray, Integer> firstLayers = new IdentityHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            firstLayers.putIfAbsent(outputs.get(i), i);
        }
        Map<Integer, Supplier<Activations.Tensor>> copies = firstLayers.values().parallelStream()
                .collect(Collectors.toConcurrentMap(layer -> layer, layer -> tensor(layer, picture)));
        Map<String, Supplier<Activations.Tensor>> byLayer = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            byLayer.put(graph.node(i).id(), copies.get(firstLayers.get(outputs.get(i))));
        }
        return Activations.of(byLayer);
    }

    private Supplier<Activations.Tensor> tensor(int layer, int picture) {
        TensorShape shape = shaped.shape(layer);
        float[] values = new float[Math.toIntExact(shape.elements())];
        outputs.get(layer)
                .data()
                .asNioFloat()
                .position(Math.multiplyExact(picture, values.length))
                .get(values);
        return new ChannelsLastTensor(shape, values);
    }

    @Override
    public void close() {
        plan.close();
    }
}
