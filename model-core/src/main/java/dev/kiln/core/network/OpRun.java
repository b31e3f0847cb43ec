package dev.kiln.core.network;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A run by libnd4j's ops over the parameters of a DL4J network. All memory is allocated once. What a run computed stays there
 * until somebody asks for it; what nobody asked for is copied to the heap before the next run, unless it was given up.
 */
final class OpRun implements ForwardRun {
    private final OpPlan plan;
    private final List<INDArray> outputs;
    private final LayerTensors tensors;
    /** The last run's, whose memory the next one needs. */
    private List<Activations> lent = List.of();

    private OpRun(ShapedGraph shaped, OpPlan plan, List<INDArray> outputs) {
        this.plan = plan;
        this.outputs = outputs;
        tensors = new LayerTensors(shaped, outputs);
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
    public Activations run(InputTensor input, Progress progress) {
        return run(List.of(input), progress).get(0);
    }

    /** Runs as many pictures as were planned. */
    List<Activations> run(List<InputTensor> inputs, Progress progress) {
        execute(inputs, progress);
        List<Activations> pictures = new ArrayList<>();
        for (int picture = 0; picture < inputs.size(); picture++) {
            pictures.add(tensors.of(picture));
        }
        lent = List.copyOf(pictures);
        return pictures;
    }

    @Override
    public float[] last(InputTensor input) {
        execute(List.of(input), Progress.NONE);
        return tensors.last();
    }

    @Override
    public float[] lastAgain(InputTensor input, Set<String> changed) {
        plan.run(changed);
        return tensors.last();
    }

    private void execute(List<InputTensor> inputs, Progress progress) {
        if (inputs.size() != plan.batch()) {
            throw new IllegalArgumentException(
                    "%d pictures where %d were planned".formatted(inputs.size(), plan.batch()));
        }
        takeBack();
        FloatBuffer memory = NativeArrays.memory(outputs.get(0));
        for (int picture = 0; picture < inputs.size(); picture++) {
            InputTensor input = inputs.get(picture);
            ChannelOrder.toLast(input.shape(), input.values(), memory, picture * input.values().length);
        }
        plan.run(progress);
    }

    private void takeBack() {
        lent.forEach(Activations::keep);
        lent = List.of();
    }

    @Override
    public void close() {
        takeBack();
        plan.close();
    }
}
