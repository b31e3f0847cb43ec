package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.LayerVisitor;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Translation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Writes a layer graph as ops of libnd4j that read the parameters of the DL4J network where they lie. Each method adds the ops
 * of one layer and returns the array that holds its values; layers that do nothing return their input's. The values are those
 * of {@link GraphTranslator}'s graph, fused ReLUs included.
 */
final class OpPlanner implements LayerVisitor<INDArray> {
    private final ShapedGraph shaped;
    private final LayerGraph graph;
    private final List<List<Integer>> consumers;
    private final ComputationGraph network;
    private final Map<String, List<Part>> parts;
    private final OpPlan plan;
    private final INDArray[] outputs;
    private LayerNode node;
    private int index;

    private OpPlanner(ShapedGraph shaped, Translation translation, ComputationGraph network, OpPlan plan) {
        this.shaped = shaped;
        this.graph = shaped.graph();
        this.consumers = graph.consumers();
        this.network = network;
        this.parts = translation.parts().stream().collect(Collectors.groupingBy(Part::layerId));
        this.plan = plan;
        this.outputs = new INDArray[graph.size()];
    }

    /** Adds the ops of all layers to an empty plan and returns each layer's array, in the graph's order. */
    static List<INDArray> add(ShapedGraph shaped, Translation translation, ComputationGraph network, OpPlan plan) {
        OpPlanner planner = new OpPlanner(shaped, translation, network, plan);
        for (int i = 0; i < planner.outputs.length; i++) {
            planner.index = i;
            planner.node = planner.graph.node(i);
            planner.outputs[i] = planner.node.layer().accept(planner);
        }
        return List.of(planner.outputs);
    }

    private INDArray in() {
        return outputs[node.input()];
    }

    private List<INDArray> inputs() {
        return node.inputs().stream().map(input -> outputs[input]).toList();
    }

    private NativeOp add(String op, INDArray output, INDArray... inputs) {
        return plan.add(op, node.id(), List.of(inputs), output);
    }

    /** Adds an op from the layer's input to a new array of the layer's shape. */
    private INDArray add(String op, Function<NativeOp, NativeOp> arguments) {
        INDArray output = plan.allocate(shaped.shape(index));
        arguments.apply(add(op, output, in()));
        return output;
    }

    @Override
    public INDArray input(Layer.Input layer) {
        return plan.allocate(layer.shape());
    }

    @Override
    public INDArray convolution(Layer.Convolution layer) {
        List<Part> groups = parts.get(node.id());
        INDArray output = plan.allocate(shaped.shape(index));
        if (groups.size() == 1) {
            convolve(layer.window(), groups.get(0), in(), output);
        } else {
            List<INDArray> pieces = allocateShares(shaped.inputShape(index), groups.size());
            plan.add("split", node.id(), List.of(in()), pieces).integers(groups.size(), OpProducts.CHANNEL_AXIS);
            List<INDArray> results = allocateShares(shaped.shape(index), groups.size());
            for (int group = 0; group < groups.size(); group++) {
                convolve(layer.window(), groups.get(group), pieces.get(group), results.get(group));
            }
            plan.add("concat", node.id(), results, output).integers(OpProducts.CHANNEL_AXIS);
        }
        return activated(output);
    }

    private List<INDArray> allocateShares(TensorShape shape, int groups) {
        List<INDArray> shares = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            shares.add(plan.allocate(shape.withChannels(shape.channels() / groups)));
        }
        return shares;
    }

    private void convolve(Window window, Part part, INDArray input, INDArray output) {
        var layer = network.getLayer(part.vertex());
        OpProducts.convolve(
                plan,
                node.id(),
                window,
                input,
                layer.getParam(Parameters.WEIGHT),
                layer.getParam(Parameters.BIAS),
                output);
    }

    /** Adds the ReLU of a layer that has it as its activation, unless a concatenation does it for all its inputs at once. */
    private INDArray activated(INDArray output) {
        if (GraphTranslator.isFused(graph, consumers, index)) {
            List<Integer> readers = consumers.get(consumers.get(index).get(0));
            if (readers.size() != 1 || !activatesInputs(readers.get(0))) {
                add("relu", output, output).reals(0);
            }
        }
        return output;
    }

    /** Whether a layer is a concatenation of nothing but fused ReLUs that nobody else reads: one op does them all. */
    private boolean activatesInputs(int layer) {
        LayerNode reader = graph.node(layer);
        return reader.layer() instanceof Layer.Concat
                && reader.inputs().size() > 1
                && Set.copyOf(reader.inputs()).size() == reader.inputs().size()
                && reader.inputs().stream()
                        .allMatch(input -> graph.node(input).layer() instanceof Layer.Relu
                                && consumers.get(input).size() == 1
                                && GraphTranslator.isFused(
                                        graph, consumers, graph.node(input).input()));
    }

    @Override
    public INDArray pooling(Layer.Pooling layer) {
        return OpPooling.add(plan, node.id(), layer, shaped.inputShape(index), shaped.shape(index), in());
    }

    /** Rows first and then columns: two short sums lose less than one long one. */
    @Override
    public INDArray globalPooling(Layer.GlobalPooling layer) {
        TensorShape in = shaped.inputShape(index);
        String op = layer.pool() == PoolKind.MAX ? "reduce_max" : "reduce_mean";
        if (in.cells() == 1) {
            return in();
        }
        INDArray rows = plan.allocate(new TensorShape(in.channels(), in.height(), 1));
        add(op, rows, in()).integers(2).keepDimensions();
        INDArray output = plan.allocate(shaped.shape(index));
        add(op, output, rows).integers(1).keepDimensions();
        return output;
    }

    @Override
    public INDArray adaptivePooling(Layer.AdaptivePooling layer) {
        return pooling(layer.asPooling(shaped.inputShape(index)).orElseThrow());
    }

    @Override
    public INDArray relu(Layer.Relu layer) {
        return GraphTranslator.isFused(graph, consumers, node.input()) ? in() : add("relu", relu -> relu.reals(0));
    }

    /** libnd4j multiplies by alpha without dividing by the size, and takes half a size. */
    @Override
    public INDArray lrn(Layer.Lrn layer) {
        int radius = Math.min(layer.size() / 2, shaped.shape(index).channels() - 1);
        return add("lrn", lrn -> lrn.reals(layer.k(), layer.alpha() / layer.size(), layer.beta())
                .integers(radius));
    }

    @Override
    public INDArray concat(Layer.Concat layer) {
        if (node.inputs().size() == 1) {
            return in();
        }
        INDArray output = plan.allocate(shaped.shape(index));
        plan.add("concat", node.id(), inputs(), output).integers(OpProducts.CHANNEL_AXIS);
        if (activatesInputs(index)) {
            add("relu", output, output).reals(0);
        }
        return output;
    }

    @Override
    public INDArray add(Layer.Add layer) {
        if (node.inputs().size() == 1) {
            return in();
        }
        INDArray output = plan.allocate(shaped.shape(index));
        plan.add("mergeadd", node.id(), inputs(), output);
        return output;
    }

    @Override
    public INDArray dropout(Layer.Dropout layer) {
        return in();
    }

    /** The vector is in CHW order. */
    @Override
    public INDArray flatten(Layer.Flatten layer) {
        TensorShape in = shaped.inputShape(index);
        if (in.cells() == 1) {
            return in();
        }
        INDArray channelsFirst = plan.allocate(plan.batch(), in.channels(), in.height(), in.width());
        add("permute", channelsFirst, in()).integers(0, OpProducts.CHANNEL_AXIS, 1, 2);
        return channelsFirst.reshape('c', plan.batch(), 1, 1, in.elements());
    }

    @Override
    public INDArray dense(Layer.Dense layer) {
        var dense = network.getLayer(parts.get(node.id()).get(0).vertex());
        INDArray output = plan.allocate(shaped.shape(index));
        // DL4J's matrix is inputs × units in Fortran order: in memory it is units × inputs
        OpProducts.multiply(plan, node.id(), matrix(in()), dense.getParam(Parameters.WEIGHT), matrix(output));
        OpProducts.addBiases(plan, node.id(), matrix(output), dense.getParam(Parameters.BIAS));
        return activated(output);
    }

    /** One row for each picture. */
    private INDArray matrix(INDArray vectors) {
        return vectors.reshape('c', plan.batch(), vectors.length() / plan.batch());
    }

    @Override
    public INDArray softmax(Layer.Softmax layer) {
        INDArray output = plan.allocate(shaped.shape(index));
        add("softmax", matrix(output), matrix(in()));
        return output;
    }
}
