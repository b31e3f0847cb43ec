package dev.kiln.core.network;

import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.weights.Weights;
import java.util.Optional;

/** How pictures must be prepared for weights: as they were when the weights were trained. */
public final class ExpectedInput {
    private ExpectedInput() {}

    /** What the weights were trained with, or empty where nobody knows. */
    public static Optional<Preprocessing> of(Weights weights) {
        return weights.framework().map(framework -> switch (framework) {
            case CAFFE -> Preprocessing.CAFFE;
            case TORCHVISION -> Preprocessing.TORCHVISION;
        });
    }

    /** What is wrong with preparing pictures in that way for these weights, in words; empty where nothing is known. */
    public static Optional<String> warning(Weights weights, Preprocessing chosen) {
        return of(weights)
                .filter(expected -> expected != chosen)
                .map(expected -> "Trained with %s. With %s input predictions mean little."
                        .formatted(expected.description(), chosen.id()));
    }
}
