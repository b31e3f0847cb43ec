package dev.kiln.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayerGraphTest {
    private static final Layer RELU = new Layer.Relu();
    private static final Layer INPUT = new Layer.Input(new TensorShape(3, 4, 4));

    private LayerGraph.Builder graph;

    @BeforeEach
    void start() {
        graph = LayerGraph.builder("test");
        graph.add("data", INPUT);
    }

    private void refuses(String message, String id, Layer layer, String... inputs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.add(id, layer, inputs))
                .withMessage(message);
    }

    @Test
    void refusesLayersThatFitNowhere() {
        refuses("data: the id is used twice", "data", RELU, "data");
        refuses("relu: reads \"conv\", which is no earlier layer", "relu", RELU, "conv");
        refuses("relu: reads \"relu\", which is no earlier layer", "relu", RELU, "relu");
        refuses("layer 1: the id is empty", " ", RELU, "data");
        refuses("relu: a layer of kind relu cannot have 0 inputs", "relu", RELU);
        refuses("relu: a layer of kind relu cannot have 2 inputs", "relu", RELU, "data", "data");
        refuses("more: a layer of kind input cannot have 1 inputs", "more", INPUT, "data");
        refuses("sum: a layer of kind add cannot have 0 inputs", "sum", new Layer.Add());
        assertThat(graph.build().ids()).containsExactly("data");
    }

    @Test
    void refusesMoreLayersThanItCountsWith() {
        for (int i = 1; i < Limits.MAX_LAYERS; i++) {
            graph.add("relu" + i, RELU, "data");
        }
        refuses("last: more than 4096 layers", "last", RELU, "data");
    }

    @Test
    void knowsWhatDependsOnALayer() {
        graph.add("a", RELU, "data");
        graph.add("b", RELU, "data");
        graph.add("c", RELU, "a");
        graph.add("sum", new Layer.Add(), "b", "a");
        graph.add("last", RELU, "sum");
        LayerGraph built = graph.build();
        assertThat(built.dependents("a")).containsExactly("a", "c", "sum", "last");
        assertThat(built.dependents("b")).containsExactly("b", "sum", "last");
        assertThat(built.dependents("data")).isEqualTo(built.ids());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> built.dependents("d"))
                .withMessage("test: there is no layer \"d\"");
    }

    @Test
    void knowsWhoReadsWhom() {
        graph.add("a", RELU, "data");
        graph.add("b", RELU, "data");
        graph.add("sum", new Layer.Add(), "b", "a");
        LayerGraph built = graph.build();
        assertThat(built.consumers()).isEqualTo(List.of(List.of(1, 2), List.of(3), List.of(3), List.of()));
        assertThat(built.node(3).inputs()).containsExactly(2, 1);
        assertThat(built.indexOf("b")).hasValue(2);
        assertThat(built.indexOf("c")).isEmpty();
    }

    @Test
    void equalLayersMakeEqualGraphs() {
        LayerGraph.Builder twin = LayerGraph.builder("test");
        twin.add("data", INPUT);
        assertThat(twin.build()).isEqualTo(graph.build()).hasSameHashCodeAs(graph.build());
        twin = LayerGraph.builder("test");
        twin.add("data", new Layer.Input(new TensorShape(3, 4, 5)));
        assertThat(twin.build()).isNotEqualTo(graph.build());
    }

    @Test
    void layersRefuseWhatCanNeverBeValid() {
        Window one = Window.square(1, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer.Convolution(0, one, 1))
                .withMessage("filters must be a whole number from 1 to 65536, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer.Convolution(4, one, 5))
                .withMessage("groups must be a whole number from 1 to 4, not 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer.Dropout(1))
                .withMessage("dropout rate must be at least 0 and below 1, not 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer.Lrn(4, 1e-4, 0.75, 1))
                .withMessage("size must be odd, not 4");
    }
}
