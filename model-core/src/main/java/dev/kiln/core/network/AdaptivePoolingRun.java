package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Averages over bins of a map: see {@link Layer.AdaptivePooling}. Runs forward only. */
@SuppressWarnings("overrides") // DL4J's own method lacks the dots of its interface
final class AdaptivePoolingRun extends BaseGraphVertex {
    private static final long serialVersionUID = 1;

    private final int height;
    private final int width;

    AdaptivePoolingRun(ComputationGraph graph, String name, int index, DataType type, int height, int width) {
        super(graph, name, index, null, null, type);
        this.height = height;
        this.width = width;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray in = getInputs()[0];
        INDArray out = workspaces.create(
                ArrayType.ACTIVATIONS, in.dataType(), new long[] {in.size(0), in.size(1), height, width}, 'c');
        for (int row = 0; row < height; row++) {
            INDArrayIndex rows = bin(row, height, (int) in.size(2));
            for (int column = 0; column < width; column++) {
                INDArrayIndex columns = bin(column, width, (int) in.size(3));
                INDArray cells = in.get(NDArrayIndex.all(), NDArrayIndex.all(), rows, columns);
                out.get(
                                NDArrayIndex.all(),
                                NDArrayIndex.all(),
                                NDArrayIndex.interval(row, row + 1),
                                NDArrayIndex.interval(column, column + 1))
                        .assign(cells.mean(true, 2, 3));
            }
        }
        return out;
    }

    private static INDArrayIndex bin(int bin, int bins, int cells) {
        return NDArrayIndex.interval(
                Layer.AdaptivePooling.start(bin, bins, cells), Layer.AdaptivePooling.end(bin, bins, cells));
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        throw new UnsupportedOperationException("Kiln does not train adaptive pools");
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray gradients) {
        // there are no parameters
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
        return new Pair<>(null, state);
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer getLayer() {
        return null;
    }

    @Override
    public String toString() {
        return "AdaptivePoolingRun(%d×%d)".formatted(height, width);
    }
}
