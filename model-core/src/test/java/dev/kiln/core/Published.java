package dev.kiln.core;

import dev.kiln.core.architecture.AlexNet;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The published networks, written by hand for tests that must not depend on the preset files. */
public final class Published {
    private Published() {}

    /** SqueezeNet v1.0 as in the authors' deploy.prototxt: conv10 has padding 1. */
    public static SqueezeNet squeezeNet10() {
        return squeezeNet("SqueezeNet v1.0", new Stem(96, 7, 2, 0), Set.of(1, 4, 8), 1);
    }

    /** SqueezeNet v1.1 as in the authors' deploy.prototxt. */
    public static SqueezeNet squeezeNet11() {
        return squeezeNet("SqueezeNet v1.1", new Stem(64, 3, 2, 0), Set.of(1, 3, 5), 0);
    }

    private static SqueezeNet squeezeNet(String name, Stem stem, Set<Integer> pools, int padding) {
        List<Stage> body = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            if (number > 1) {
                FireModule module = FireSchedule.PAPER.module(number - 2, Bypass.NONE);
                body.add(module);
            }
            if (pools.contains(number)) {
                body.add(Pool.PAPER);
            }
        }
        return new SqueezeNet(
                name,
                new TensorShape(3, 227, 227),
                stem,
                FireSchedule.PAPER,
                body,
                new Classifier(1000, padding, 0.5, true));
    }

    /** Caffe's bvlc_alexnet. */
    public static AlexNet alexNetBvlc() {
        return new AlexNet("AlexNet (BVLC)", AlexNet.Variant.BVLC, new TensorShape(3, 227, 227), 2, 1000);
    }

    /** torchvision's alexnet. */
    public static AlexNet alexNetTorchvision() {
        return new AlexNet("AlexNet (torchvision)", AlexNet.Variant.TORCHVISION, new TensorShape(3, 224, 224), 1, 1000);
    }
}
