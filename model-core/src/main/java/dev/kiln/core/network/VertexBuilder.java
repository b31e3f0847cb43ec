package dev.kiln.core.network;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * Collects the vertices of a DL4J graph. Keeps which of them give arrays of rank 4 (batch and CHW) and which give rank 2 (batch
 * and a vector), and puts a conversion between two that differ: in our graphs a vector is a map of one cell.
 */
final class VertexBuilder {
    /** The clock is DL4J's default, and would make two equal networks unequal. */
    private static final long SEED = 1;

    private final ShapedGraph shaped;
    private final ComputationGraphConfiguration.GraphBuilder builder;
    private final Set<String> taken;
    private final Set<String> vectors = new HashSet<>();
    private final String[] names;
    private final String[] converted;

    VertexBuilder(ShapedGraph shaped) {
        this.shaped = shaped;
        LayerGraph graph = shaped.graph();
        taken = new HashSet<>(graph.ids());
        names = new String[graph.size()];
        converted = new String[graph.size()];
        builder = new NeuralNetConfiguration.Builder()
                .seed(SEED)
                .dataType(DataType.FLOAT)
                .updater(new NoOp())
                .weightInit(WeightInit.RELU)
                .activation(Activation.IDENTITY)
                .graphBuilder();
    }

    /** Records which vertex computes the values of a layer of ours. */
    void assign(int layer, String vertex) {
        names[layer] = vertex;
    }

    /** The vertex that computes a layer's values, of whichever rank. */
    String name(int layer) {
        return names[layer];
    }

    /** The vertices of all layers in order. */
    List<String> names() {
        return List.of(names);
    }

    /** A name that no layer and no other helper has. */
    String helper(String layerId, String role) {
        String name = layerId + "#" + role;
        while (!taken.add(name)) {
            name += "#";
        }
        return name;
    }

    String input(String name) {
        builder.addInputs(name);
        return name;
    }

    /** Adds a layer that keeps the rank of its input. */
    String add(String name, Layer kind, String input) {
        builder.addLayer(name, kind, input);
        return keepRank(name, input);
    }

    /** Adds a vertex that keeps the rank of its inputs. */
    String add(String name, GraphVertex vertex, String... inputs) {
        builder.addVertex(name, vertex, inputs);
        return keepRank(name, inputs[0]);
    }

    private String keepRank(String name, String input) {
        if (vectors.contains(input)) {
            vectors.add(name);
        }
        return name;
    }

    /** Adds a layer that makes rank 2 of rank 4. */
    String addToVector(String name, Layer kind, String input) {
        builder.addLayer(name, kind, input);
        vectors.add(name);
        return name;
    }

    /** A layer's values with rank 4. */
    String map(int layer) {
        if (!vectors.contains(names[layer])) {
            return names[layer];
        }
        if (converted[layer] == null) {
            TensorShape shape = shaped.shape(layer);
            converted[layer] = helper(shaped.graph().node(layer).id(), "map");
            var preprocessor = new FeedForwardToCnnPreProcessor(shape.height(), shape.width(), shape.channels());
            builder.addVertex(converted[layer], new PreprocessorVertex(preprocessor), names[layer]);
        }
        return converted[layer];
    }

    /** A layer's values with rank 2. */
    String vector(int layer) {
        if (vectors.contains(names[layer])) {
            return names[layer];
        }
        if (converted[layer] == null) {
            converted[layer] = flatten(helper(shaped.graph().node(layer).id(), "vector"), layer);
        }
        return converted[layer];
    }

    /** Several layers' values with the same rank. */
    String[] alike(List<Integer> layers) {
        boolean allVectors = layers.stream().allMatch(layer -> vectors.contains(names[layer]));
        return layers.stream()
                .map(layer -> allVectors ? names[layer] : map(layer))
                .toArray(String[]::new);
    }

    /** Adds a vertex that makes a vector of a layer's values in CHW order. */
    String flatten(String name, int layer) {
        TensorShape shape = shaped.shape(layer);
        var preprocessor = new CnnToFeedForwardPreProcessor(shape.height(), shape.width(), shape.channels());
        builder.addVertex(name, new PreprocessorVertex(preprocessor), map(layer));
        vectors.add(name);
        return name;
    }

    /** The finished graph. Its outputs are the last layer and whatever else nobody reads, which DL4J wants to be told. */
    ComputationGraphConfiguration build(List<List<Integer>> consumers) {
        Set<String> outputs = new LinkedHashSet<>();
        outputs.add(names[names.length - 1]);
        for (int i = 0; i < names.length; i++) {
            if (consumers.get(i).isEmpty()) {
                outputs.add(names[i]);
            }
        }
        return builder.setOutputs(outputs.toArray(String[]::new)).build();
    }
}
