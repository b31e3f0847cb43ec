package dev.kiln.core.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One class and how sure the network is of it.
 *
 * @param classIndex index of the class from 0
 * @param probability softmax output, 0…1
 */
public record Prediction(int classIndex, float probability) {
    /** The most probable classes, best first; equal ones by index. */
    public static List<Prediction> top(float[] probabilities, int count) {
        List<Prediction> predictions = new ArrayList<>(IntStream.range(0, probabilities.length)
                .mapToObj(i -> new Prediction(i, probabilities[i]))
                .toList());
        predictions.sort(Comparator.comparingDouble(Prediction::probability)
                .reversed()
                .thenComparingInt(Prediction::classIndex));
        return List.copyOf(predictions.subList(0, Math.min(count, predictions.size())));
    }
}
