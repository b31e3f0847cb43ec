package dev.kiln.core.network;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An adaptive average pool in DL4J's graph; only Kiln can read it, so that it is never exported. */
final class AdaptivePoolingVertex extends GraphVertex {
    private static final long serialVersionUID = 1;

    private final int height;
    private final int width;

    AdaptivePoolingVertex(int height, int width) {
        this.height = height;
        this.width = width;
    }

    @Override
    public GraphVertex clone() {
        return new AdaptivePoolingVertex(height, width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdaptivePoolingVertex vertex && vertex.height == height && vertex.width == width;
    }

    @Override
    public int hashCode() {
        return 31 * height + width;
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return 1;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new AdaptivePoolingRun(graph, name, index, type, height, width);
    }

    @Override
    public InputType getOutputType(int index, InputType... inputs) {
        var input = (InputType.InputTypeConvolutional) inputs[0];
        return InputType.convolutional(height, width, input.getChannels());
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        InputType output = getOutputType(-1, inputs);
        return new LayerMemoryReport.Builder("adaptive pool", AdaptivePoolingVertex.class, inputs[0], output)
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }
}
