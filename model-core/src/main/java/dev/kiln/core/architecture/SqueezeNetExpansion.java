package dev.kiln.core.architecture;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Window;

/**
 * Writes a SqueezeNet out as layers, with the layer names of the authors' Caffe files; global pool and softmax are called
 * {@code gap} and {@code prob}.
 */
final class SqueezeNetExpansion {
    private static final Window ONE_BY_ONE = Window.square(1, 1, 0);
    private static final Window THREE_BY_THREE = Window.square(3, 1, 1);
    private static final Layer RELU = new Layer.Relu();
    private static final Layer CONCAT = new Layer.Concat();
    private static final Layer ADD = new Layer.Add();
    private static final Layer AVERAGE = new Layer.GlobalPooling(PoolKind.AVERAGE);
    private static final Layer SOFTMAX = new Layer.Softmax();

    private final SqueezeNet net;
    private final LayerGraph.Builder graph;

    SqueezeNetExpansion(SqueezeNet net) {
        this.net = net;
        this.graph = LayerGraph.builder(net.name());
    }

    LayerGraph expand() {
        String last = graph.add("data", new Layer.Input(net.input()));
        last = convolution(
                "conv1", "relu_conv1", net.stem().filters(), net.stem().window(), last);
        int number = 1;
        int poolsHere = 0;
        for (Stage stage : net.body()) {
            if (stage instanceof FireModule fire) {
                number++;
                poolsHere = 0;
                last = fire("fire" + number, fire, last);
            } else if (stage instanceof Pool pool) {
                poolsHere++;
                String id = poolsHere == 1 ? "pool" + number : "pool" + number + "_" + poolsHere;
                last = graph.add(id, poolLayer(pool), last);
            }
        }
        return classifier(number, last);
    }

    private LayerGraph classifier(int number, String input) {
        Classifier classifier = net.classifier();
        String last = input;
        if (classifier.dropout() > 0) {
            last = graph.add("drop" + number, new Layer.Dropout(classifier.dropout()), last);
        }
        String id = "conv" + (number + 1);
        Window window = Window.square(1, 1, classifier.padding());
        last = classifier.relu()
                ? convolution(id, "relu_" + id, classifier.classes(), window, last)
                : graph.add(id, new Layer.Convolution(classifier.classes(), window, 1), last);
        last = graph.add("gap", AVERAGE, last);
        graph.add("prob", SOFTMAX, last);
        return graph.build();
    }

    private static Layer poolLayer(Pool pool) {
        return new Layer.Pooling(pool.kind(), Window.square(pool.kernel(), pool.stride(), 0), pool.rounding());
    }

    private String fire(String id, FireModule fire, String input) {
        String squeeze = convolution(id + "/squeeze1x1", id + "/relu_squeeze1x1", fire.squeeze1x1(), ONE_BY_ONE, input);
        String concat = expandHalves(id, fire, squeeze);
        return switch (fire.bypass()) {
            case NONE -> concat;
            case SIMPLE -> graph.add(id + "/bypass_add", ADD, concat, input);
            case COMPLEX -> {
                String bypass = convolution(
                        id + "/bypass1x1", id + "/relu_bypass1x1", fire.outputChannels(), ONE_BY_ONE, input);
                yield graph.add(id + "/bypass_add", ADD, concat, bypass);
            }
        };
    }

    private String expandHalves(String id, FireModule fire, String squeeze) {
        String half1x1 = fire.expand1x1() == 0
                ? null
                : convolution(id + "/expand1x1", id + "/relu_expand1x1", fire.expand1x1(), ONE_BY_ONE, squeeze);
        String half3x3 = fire.expand3x3() == 0
                ? null
                : convolution(id + "/expand3x3", id + "/relu_expand3x3", fire.expand3x3(), THREE_BY_THREE, squeeze);
        if (half1x1 == null) {
            return graph.add(id + "/concat", CONCAT, half3x3);
        } else if (half3x3 == null) {
            return graph.add(id + "/concat", CONCAT, half1x1);
        }
        return graph.add(id + "/concat", CONCAT, half1x1, half3x3);
    }

    private String convolution(String id, String reluId, int filters, Window window, String input) {
        graph.add(id, new Layer.Convolution(filters, window, 1), input);
        return graph.add(reluId, RELU, id);
    }
}
