package dev.kiln.core.network;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * A layer graph in DL4J's terms.
 *
 * @param configuration DL4J's graph; its first output is the last layer
 * @param vertices for each layer of ours, in the graph's order, the vertex that computes its values
 * @param parts the vertices that have parameters
 */
record Translation(ComputationGraphConfiguration configuration, List<String> vertices, List<Part> parts) {
    Translation {
        vertices = List.copyOf(vertices);
        parts = List.copyOf(parts);
    }

    /**
     * A vertex that has a layer's weights and biases, or one group's equal share of them.
     *
     * @param vertex DL4J's name
     * @param layerId the layer's id
     * @param group the group, from 0
     * @param groups number of groups; 1 where the vertex has everything
     */
    record Part(String vertex, String layerId, int group, int groups) {}
}
