package dev.kiln.core.network;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A run by libnd4j's ops over the parameters of a DL4J network. All memory is allocated once; a run copies each layer's values
 * to the heap as they lie, and their order becomes CHW when somebody first asks for them.
 */
final class OpRun implements ForwardRun {
    private final OpPlan plan;
    private final List<INDArray> outputs;
    private final LayerCopies copies;

    private OpRun(ShapedGraph shaped, OpPlan plan, List<INDArray> outputs) {
        this.plan = plan;
        this.outputs = outputs;
        copies = new LayerCopies(shaped, outputs);
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
            pictures.add(copies.all(picture));
        }
        return pictures;
    }

    @Override
    public float[] last(InputTensor input) {
        execute(List.of(input));
        return copies.one(outputs.size() - 1, 0).get().values();
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

    @Override
    public void close() {
        plan.close();
    }
}
