package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.LayerVisitor;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import onnx.Onnx;
import org.nd4j.shade.protobuf.ByteString;

/**
 * A layer graph and its weights as an ONNX model (opset 11) whose outputs are the values that every layer shows: those behind
 * the ReLU for a layer that only a ReLU reads, so that the runtime may fuse the two.
 */
final class OnnxModel implements LayerVisitor<String> {
    private static final int IR_VERSION = 6;
    private static final int OPSET = 11;

    private final ShapedGraph shaped;
    private final Weights weights;
    private final Onnx.GraphProto.Builder onnx = Onnx.GraphProto.newBuilder();
    private final String[] values;
    private final Set<String> vectors = new LinkedHashSet<>();
    private LayerNode node;
    private int index;

    private OnnxModel(ShapedGraph shaped, Weights weights) {
        this.shaped = shaped;
        this.weights = weights;
        this.values = new String[shaped.graph().size()];
    }

    /**
     * A written model.
     *
     * @param bytes the ONNX file
     * @param outputs for each layer id the name of the output that has its values; the input's is left out
     */
    record Written(byte[] bytes, Map<String, String> outputs) {}

    /** All layers are outputs. */
    static Written write(ShapedGraph shaped, Weights weights) {
        return new OnnxModel(shaped, weights).write(1);
    }

    /** Only the last layer is an output, and the runtime may do what it likes with the others. */
    static Written writeLast(ShapedGraph shaped, Weights weights) {
        return new OnnxModel(shaped, weights).write(shaped.graph().size() - 1);
    }

    private Written write(int firstOutput) {
        LayerGraph graph = shaped.graph();
        for (index = 0; index < values.length; index++) {
            node = graph.node(index);
            values[index] = node.layer().accept(this);
        }
        Map<String, String> outputs = new HashMap<>();
        List<List<Integer>> consumers = graph.consumers();
        for (int i = firstOutput; i < values.length; i++) {
            boolean fused = GraphTranslator.isFused(graph, consumers, i);
            outputs.put(graph.node(i).id(), values[fused ? consumers.get(i).get(0) : i]);
        }
        Set<String> names = new LinkedHashSet<>(outputs.values());
        names.remove(values[0]);
        names.forEach(name ->
                onnx.addOutput(Onnx.ValueInfoProto.newBuilder().setName(name).setType(type())));
        byte[] bytes = Onnx.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(onnx.setName(graph.name()))
                .build()
                .toByteArray();
        return new Written(bytes, outputs);
    }

    private static Onnx.TypeProto type(long... dimensions) {
        var tensor = Onnx.TypeProto.Tensor.newBuilder().setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE);
        if (dimensions.length > 0) {
            var shape = Onnx.TensorShapeProto.newBuilder();
            LongStream.of(dimensions)
                    .forEach(size -> shape.addDim(
                            Onnx.TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
            tensor.setShape(shape);
        }
        return Onnx.TypeProto.newBuilder().setTensorType(tensor).build();
    }

    private String in() {
        return values[node.input()];
    }

    private String add(String op, String output, List<String> inputs, Onnx.AttributeProto... attributes) {
        onnx.addNode(Onnx.NodeProto.newBuilder()
                .setOpType(op)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        if (vectors.contains(inputs.get(0))) {
            vectors.add(output);
        }
        return output;
    }

    private static Onnx.AttributeProto integers(String name, long... values) {
        var attribute = Onnx.AttributeProto.newBuilder().setName(name).setType(Onnx.AttributeProto.AttributeType.INTS);
        LongStream.of(values).forEach(attribute::addInts);
        return attribute.build();
    }

    private static Onnx.AttributeProto integer(String name, long value) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static Onnx.AttributeProto real(String name, double value) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.FLOAT)
                .setF((float) value)
                .build();
    }

    private static Onnx.AttributeProto[] attributes(Window window, Onnx.AttributeProto... more) {
        var all = new ArrayList<>(List.of(
                integers("kernel_shape", window.kernelHeight(), window.kernelWidth()),
                integers("strides", window.strideHeight(), window.strideWidth()),
                integers(
                        "pads",
                        window.paddingHeight(),
                        window.paddingWidth(),
                        window.paddingHeight(),
                        window.paddingWidth())));
        all.addAll(List.of(more));
        return all.toArray(Onnx.AttributeProto[]::new);
    }

    private String parameter(String name) {
        WeightTensor tensor = weights.tensor(name).orElseThrow();
        ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * tensor.values().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        var proto = Onnx.TensorProto.newBuilder()
                .setName(name)
                .setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE)
                .setRawData(ByteString.copyFrom(bytes));
        tensor.shape().forEach(proto::addDims);
        onnx.addInitializer(proto);
        return name;
    }

    private List<String> inputAndParameters(String input) {
        return List.of(
                input, parameter(WeightTensor.weightName(node.id())), parameter(WeightTensor.biasName(node.id())));
    }

    @Override
    public String input(Layer.Input layer) {
        TensorShape shape = layer.shape();
        onnx.addInput(Onnx.ValueInfoProto.newBuilder()
                .setName(node.id())
                .setType(type(1, shape.channels(), shape.height(), shape.width())));
        return node.id();
    }

    @Override
    public String convolution(Layer.Convolution layer) {
        return add(
                "Conv",
                node.id(),
                inputAndParameters(in()),
                attributes(layer.window(), integer("group", layer.groups())));
    }

    @Override
    public String pooling(Layer.Pooling layer) {
        var ceil = integer("ceil_mode", layer.rounding() == Rounding.CEIL ? 1 : 0);
        return layer.pool() == PoolKind.MAX
                ? add("MaxPool", node.id(), List.of(in()), attributes(layer.window(), ceil))
                : add(
                        "AveragePool",
                        node.id(),
                        List.of(in()),
                        attributes(layer.window(), ceil, integer("count_include_pad", 1)));
    }

    @Override
    public String globalPooling(Layer.GlobalPooling layer) {
        return add(layer.pool() == PoolKind.MAX ? "GlobalMaxPool" : "GlobalAveragePool", node.id(), List.of(in()));
    }

    /** ONNX has no adaptive pool. */
    @Override
    public String adaptivePooling(Layer.AdaptivePooling layer) {
        throw new UnsupportedOperationException(node.id());
    }

    @Override
    public String relu(Layer.Relu layer) {
        return add("Relu", node.id(), List.of(in()));
    }

    @Override
    public String lrn(Layer.Lrn layer) {
        return add(
                "LRN",
                node.id(),
                List.of(in()),
                integer("size", layer.size()),
                real("alpha", layer.alpha()),
                real("beta", layer.beta()),
                real("bias", layer.k()));
    }

    private List<String> inputs() {
        return node.inputs().stream().map(input -> values[input]).toList();
    }

    @Override
    public String concat(Layer.Concat layer) {
        return add("Concat", node.id(), inputs(), integer("axis", 1));
    }

    @Override
    public String add(Layer.Add layer) {
        return add("Sum", node.id(), inputs());
    }

    @Override
    public String dropout(Layer.Dropout layer) {
        return in();
    }

    @Override
    public String flatten(Layer.Flatten layer) {
        return vectors.contains(in()) ? in() : flatten(node.id());
    }

    private String flatten(String name) {
        vectors.add(add("Flatten", name, List.of(in())));
        return name;
    }

    private String vector() {
        return vectors.contains(in()) ? in() : flatten(node.id() + "#vector");
    }

    @Override
    public String dense(Layer.Dense layer) {
        return add("Gemm", node.id(), inputAndParameters(vector()), integer("transB", 1));
    }

    @Override
    public String softmax(Layer.Softmax layer) {
        return add("Softmax", node.id(), List.of(vector()), integer("axis", 1));
    }
}
