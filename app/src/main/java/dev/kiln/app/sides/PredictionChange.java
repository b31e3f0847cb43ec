package dev.kiln.app.sides;

import dev.kiln.core.network.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two runs say about one class.
 *
 * @param classIndex index of the class from 0
 * @param first probability in the first run, 0…1
 * @param second probability in the second run, 0…1
 * @param firstRank place among the first run's classes, 1 for the most probable
 * @param secondRank place among the second run's classes
 */
public record PredictionChange(int classIndex, float first, float second, int firstRank, int secondRank) {
    /**
     * The classes that are among the most probable of either run, by the larger of their two probabilities.
     *
     * @param count number of most probable classes of each run
     * @throws IllegalArgumentException where the runs have not the same number of classes
     */
    public static List<PredictionChange> of(float[] first, float[] second, int count) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "%d and %d classes cannot be compared".formatted(first.length, second.length));
        }
        List<Prediction> firstOrder = Prediction.top(first, first.length);
        List<Prediction> secondOrder = Prediction.top(second, second.length);
        Map<Integer, Integer> firstRanks = ranks(firstOrder);
        Map<Integer, Integer> secondRanks = ranks(secondOrder);
        Set<Integer> classes = new LinkedHashSet<>();
        firstOrder.stream().limit(count).forEach(prediction -> classes.add(prediction.classIndex()));
        secondOrder.stream().limit(count).forEach(prediction -> classes.add(prediction.classIndex()));
        List<PredictionChange> changes = new ArrayList<>();
        for (int index : classes) {
            changes.add(new PredictionChange(
                    index, first[index], second[index], firstRanks.get(index), secondRanks.get(index)));
        }
        changes.sort(Comparator.comparingDouble((PredictionChange change) -> Math.max(change.first(), change.second()))
                .reversed());
        return changes;
    }

    private static Map<Integer, Integer> ranks(List<Prediction> order) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (Prediction prediction : order) {
            ranks.put(prediction.classIndex(), ranks.size() + 1);
        }
        return ranks;
    }
}
