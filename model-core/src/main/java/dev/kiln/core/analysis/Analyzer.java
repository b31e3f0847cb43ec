package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.Arrays;

/** One pass over a shaped graph. */
final class Analyzer {
    private final ShapedGraph shaped;
    private final LayerGraph graph;
    private final LayerCost[] costs;

    Analyzer(ShapedGraph shaped) {
        if (!shaped.isValid()) {
            throw new IllegalArgumentException("cannot analyze a network with problems: " + shaped.problems());
        }
        this.shaped = shaped;
        this.graph = shaped.graph();
        this.costs = new LayerCost[graph.size()];
    }

    Analysis analyze() {
        long[] live = MemoryPlan.liveElements(shaped);
        long parameters = 0;
        long macs = 0;
        long biasAdditions = 0;
        int peak = 0;
        for (int i = 0; i < costs.length; i++) {
            LayerCost cost = cost(i, live[i]);
            costs[i] = cost;
            parameters += cost.parameters();
            macs += cost.macs();
            biasAdditions += cost.biasAdditions();
            if (live[i] > live[peak]) {
                peak = i;
            }
        }
        return new Analysis(shaped, Arrays.asList(costs), parameters, macs, biasAdditions, peak);
    }

    private LayerCost cost(int index, long liveElements) {
        LayerNode node = graph.node(index);
        TensorShape in = shaped.inputShape(index);
        TensorShape out = shaped.shape(index);
        long parameters = 0;
        long macs = 0;
        long biasAdditions = 0;
        if (node.layer() instanceof Layer.Convolution convolution) {
            long weightsOfFilter = weightsOfFilter(convolution, in);
            parameters = (weightsOfFilter + 1) * convolution.filters();
            macs = weightsOfFilter * out.elements();
            biasAdditions = out.elements();
        } else if (node.layer() instanceof Layer.Dense dense) {
            parameters = (in.elements() + 1) * dense.units();
            macs = in.elements() * dense.units();
            biasAdditions = dense.units();
        }
        return new LayerCost(
                node.id(),
                node.layer(),
                in,
                out,
                parameters,
                macs,
                biasAdditions,
                receptiveField(node, in),
                liveElements);
    }

    /** I / groups · kH · kW: each filter sees the channels of its group only. */
    private static long weightsOfFilter(Layer.Convolution convolution, TensorShape in) {
        return (long) in.channels()
                / convolution.groups()
                * convolution.window().cells();
    }

    private ReceptiveField receptiveField(LayerNode node, TensorShape in) {
        if (node.inputs().isEmpty()) {
            return ReceptiveField.PIXEL;
        }
        ReceptiveField field = costs[node.input()].receptiveField();
        for (int i = 1; i < node.inputs().size(); i++) {
            field = field.union(costs[node.inputs().get(i)].receptiveField());
        }
        if (node.layer() instanceof Layer.Convolution convolution) {
            return field.through(convolution.window());
        } else if (node.layer() instanceof Layer.Pooling pooling) {
            return field.through(pooling.window());
        } else if (node.layer() instanceof Layer.AdaptivePooling pooling) {
            return field.throughBins(pooling, in);
        } else if (node.layer() instanceof Layer.GlobalPooling || node.layer() instanceof Layer.Flatten) {
            return field.overAll(in.height(), in.width());
        }
        return field;
    }
}
