package dev.kiln.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A graph with the shape of every layer's output, as far as they can be known, and what is wrong with it. */
public final class ShapedGraph {
    private final LayerGraph graph;
    private final TensorShape[] shapes;
    private final List<Problem> problems;

    private ShapedGraph(LayerGraph graph, TensorShape[] shapes, List<Problem> problems) {
        this.graph = graph;
        this.shapes = shapes;
        this.problems = problems;
    }

    /**
     * Infers the output shape of every layer. A layer that cannot work gives one problem with its id; the layers behind it
     * stay without a shape and give none of their own.
     */
    public static ShapedGraph infer(LayerGraph graph) {
        TensorShape[] shapes = new TensorShape[graph.size()];
        List<Problem> problems = new ArrayList<>(0);
        ShapeInference inference = new ShapeInference(shapes);
        for (int i = 0; i < shapes.length; i++) {
            LayerNode node = graph.node(i);
            try {
                shapes[i] = inference.infer(node);
            } catch (ShapeInference.Misfit misfit) {
                problems.add(new Problem(node.id(), misfit.getMessage()));
            }
        }
        return new ShapedGraph(graph, shapes, List.copyOf(problems));
    }

    /** The graph itself. */
    public LayerGraph graph() {
        return graph;
    }

    /** What is wrong; empty where every layer has a shape. */
    public List<Problem> problems() {
        return problems;
    }

    /** True where every layer has a shape. */
    public boolean isValid() {
        return problems.isEmpty();
    }

    /**
     * The output shape of the layer at a place in the order.
     *
     * @throws IllegalStateException where it is not known because of a problem
     */
    public TensorShape shape(int index) {
        TensorShape shape = shapes[index];
        if (shape == null) {
            throw new IllegalStateException(graph.node(index).id() + " has no shape: " + problems);
        }
        return shape;
    }

    /** The output shape of the layer with that id, or empty where there is no such layer or no such shape. */
    public Optional<TensorShape> shapeOf(String id) {
        var index = graph.indexOf(id);
        return index.isPresent() ? Optional.ofNullable(shapes[index.getAsInt()]) : Optional.empty();
    }

    /** The shape of the first input of the layer at a place in the order; for the input layer, its own. */
    public TensorShape inputShape(int index) {
        LayerNode node = graph.node(index);
        return shape(node.inputs().isEmpty() ? index : node.input());
    }
}
