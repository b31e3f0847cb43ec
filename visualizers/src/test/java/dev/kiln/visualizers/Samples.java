package dev.kiln.visualizers;

import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Networks and values to show. */
public final class Samples {
    private Samples() {}

    /** SqueezeNet v1.0 as the paper's table 1 has it. */
    public static SqueezeNet squeezeNet() {
        List<Stage> body = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            if (number > 1) {
                body.add(FireSchedule.PAPER.module(number - 2, Bypass.NONE));
            }
            if (Set.of(1, 4, 8).contains(number)) {
                body.add(Pool.PAPER);
            }
        }
        Classifier classifier = new Classifier(1000, 1, 0.5, true);
        TensorShape input = new TensorShape(3, 227, 227);
        return new SqueezeNet("SqueezeNet v1.0", input, new Stem(96, 7, 2, 0), FireSchedule.PAPER, body, classifier);
    }

    public static SqueezeNet squeezeNet(Bypass style) {
        return Bypasses.apply(squeezeNet(), style);
    }

    public static AlexNet alexNet() {
        return new AlexNet("AlexNet (BVLC)", AlexNet.Variant.BVLC, new TensorShape(3, 227, 227), 2, 1000);
    }

    public static ShapedGraph shaped(Architecture architecture) {
        return ShapedGraph.infer(architecture.expand());
    }

    /** Two branches of different length, an addition over two layers, ids without slashes. */
    public static ShapedGraph branched() {
        Window same = Window.square(3, 1, 1);
        LayerGraph.Builder graph = LayerGraph.builder("branched");
        String in = graph.add("input", new Layer.Input(new TensorShape(3, 64, 64)));
        String stem = graph.add("stem", new Layer.Convolution(32, same, 1), in);
        String a = graph.add("a", new Layer.Convolution(32, same, 1), stem);
        String b = graph.add("b_with_a_rather_long_name", new Layer.Convolution(32, same, 1), a);
        String sum = graph.add("sum", new Layer.Add(), b, stem);
        String c = graph.add("c", new Layer.Convolution(16, same, 1), stem);
        String cat = graph.add("cat", new Layer.Concat(), sum, c);
        String gap = graph.add("gap", new Layer.GlobalPooling(PoolKind.AVERAGE), cat);
        graph.add("prob", new Layer.Softmax(), graph.add("fc", new Layer.Dense(10), gap));
        return ShapedGraph.infer(graph.build());
    }

    /** Smooth waves cut off at zero; every seventh map is dead. */
    public static Activations.Tensor waves(TensorShape shape) {
        Random random = new Random(7);
        float[] values = new float[(int) shape.elements()];
        int index = 0;
        for (int c = 0; c < shape.channels(); c++) {
            double fx = random.nextDouble() * 0.5;
            double fy = random.nextDouble() * 0.5;
            double strength = c % 7 == 3 ? 0 : random.nextDouble() * 4;
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    double wave = Math.sin(x * fx + c) * Math.cos(y * fy + c) + 0.3 * random.nextGaussian();
                    values[index++] = (float) Math.max(0, strength * wave);
                }
            }
        }
        return new Activations.Tensor(shape, values);
    }

    /** Probabilities of a network that is fairly sure of class 281. */
    public static Activations.Tensor probabilities(int classes) {
        Random random = new Random(3);
        float[] values = new float[classes];
        for (int i = 0; i < classes; i++) {
            values[i] = (float) Math.pow(random.nextDouble(), 12) * 0.1f;
        }
        values[281 % classes] = 0.72f;
        return new Activations.Tensor(TensorShape.vector(classes), values);
    }
}
